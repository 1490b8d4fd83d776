/** A number, or an array of equally shaped ones. */
type Nested = number | Nested[];

/** The lengths from the outside in; [] for a number. */
export function shapeOf(x: Nested): number[] {
  return Array.isArray(x) ? [x.length, ...shapeOf(x[0])] : [];
}

/** The shape with ones in front, until it has so many axes. */
function fillUp(shape: number[], axes: number): number[] {
  return [...Array.from({ length: axes - shape.length }, () => 1), ...shape];
}

/** The shape that two shapes broadcast to, or null. */
export function broadcastShape(a: number[], b: number[]): number[] | null {
  const axes = Math.max(a.length, b.length);
  const [p, q] = [fillUp(a, axes), fillUp(b, axes)];
  const fits = p.every((size, j) => size === q[j] || size === 1 || q[j] === 1);
  return fits ? p.map((size, j) => Math.max(size, q[j])) : null;
}

/** x copied out to a shape that it broadcasts to. */
function stretch(x: Nested, shape: number[]): Nested {
  if (shape.length === 0) return x;
  const [size, ...inner] = shape;
  // A missing axis is an axis of size 1: the whole of x is its only item.
  const items = Array.isArray(x) && shapeOf(x).length === shape.length ? x : [x];
  return Array.from({ length: size }, (_, i) => stretch(items.length === 1 ? items[0] : items[i], inner));
}

/** a − b for two arrays of the same shape. */
function subtractAlike(a: Nested, b: Nested): Nested {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, i) => subtractAlike(item, b[i]));
  return Number(a) - Number(b);
}

/** a − b with broadcasting, or null where the shapes do not allow it. */
export function subtract(a: Nested, b: Nested): Nested | null {
  const shape = broadcastShape(shapeOf(a), shapeOf(b));
  return shape === null ? null : subtractAlike(stretch(a, shape), stretch(b, shape));
}
