/** A number, or an array of equally shaped ones. */
type Nested = number | Nested[];

/** The lengths from the outside in; [] for a number. */
export function shapeOf(x: Nested): number[] {
  throw new NotImplemented("list the lengths from the outside in");
}

/** The shape that two shapes broadcast to, or null. */
export function broadcastShape(a: number[], b: number[]): number[] | null {
  throw new NotImplemented("align the shapes at the right and compare axis by axis");
}

/** a − b with broadcasting, or null where the shapes do not allow it. */
export function subtract(a: Nested, b: Nested): Nested | null {
  throw new NotImplemented("stretch both to the common shape, then subtract");
}
