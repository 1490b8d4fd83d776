/** Two chain drives in a row: x drives u, and a second wheel on the shaft of u drives y. Counts of teeth. */
export interface Drive { x: number; uDriven: number; uDriving: number; y: number }

/** du/dx and dy/du as ratios of teeth, and dy/dx, their product. */
export function rates({ x, uDriven, uDriving, y }: Drive): { du: number; dy: number; product: number } {
  const du = x / uDriven;
  const dy = uDriving / y;
  return { du, dy, product: du * dy };
}

export interface Circle { x: number; y: number; radius: number }
export interface Segment { x1: number; y1: number; x2: number; y2: number }

/** The two straight parts of an open belt around two circles, upper one first; y grows downwards, and `b` lies to the right of `a`. */
export function beltLines(a: Circle, b: Circle): [Segment, Segment] {
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  const heading = Math.atan2(b.y - a.y, b.x - a.x);
  const lean = Math.acos((a.radius - b.radius) / distance);
  const line = (angle: number): Segment => ({
    x1: a.x + a.radius * Math.cos(angle), y1: a.y + a.radius * Math.sin(angle),
    x2: b.x + b.radius * Math.cos(angle), y2: b.y + b.radius * Math.sin(angle),
  });
  return [line(heading - lean), line(heading + lean)];
}
