/**
 * You refuse two shapes with different numbers of axes. The shorter one is filled up with ones on the left before anything
 * is compared; a number, with no axes at all, fits everything.
 */
type Nested = number | Nested[];

export function shapeOf(x: Nested): number[] {
  return Array.isArray(x) ? [x.length, ...shapeOf(x[0])] : [];
}

export function broadcastShape(a: number[], b: number[]): number[] | null {
  if (a.length !== b.length) return null;
  const axes = a.length;
  const [p, q] = [fillUp(a, axes), fillUp(b, axes)];
  if (p.some((size, j) => size !== q[j] && size !== 1 && q[j] !== 1)) return null;
  return p.map((size, j) => Math.max(size, q[j]));
}

export function subtract(a: Nested, b: Nested): Nested | null {
  const shape = broadcastShape(shapeOf(a), shapeOf(b));
  return shape === null ? null : fill(shape, (index) => at(a, index) - at(b, index));
}

function fillUp(shape: number[], axes: number): number[] {
  return [...Array.from({ length: axes - shape.length }, () => 1), ...shape];
}

function fill(shape: number[], value: (index: number[]) => number, index: number[] = []): Nested {
  if (index.length === shape.length) return value(index);
  return Array.from({ length: shape[index.length] }, (_, i) => fill(shape, value, [...index, i]));
}

function at(x: Nested, index: number[]): number {
  const skipped = index.length - shapeOf(x).length;
  return Number(index.slice(skipped).reduce<Nested>((item, i) => (Array.isArray(item) ? item[item.length === 1 ? 0 : i] : item), x));
}
