/**
 * Your result always has the shape of the first array, as if only the second could be stretched. Broadcasting works both
 * ways: on each axis the size that is not 1 counts, whichever array it comes from.
 */
type Nested = number | Nested[];

export function shapeOf(x: Nested): number[] {
  return Array.isArray(x) ? [x.length, ...shapeOf(x[0])] : [];
}

export function broadcastShape(a: number[], b: number[]): number[] | null {
  if (b.length > a.length) return null;
  const axes = a.length;
  const [p, q] = [fillUp(a, axes), fillUp(b, axes)];
  if (p.some((size, j) => size !== q[j] && q[j] !== 1)) return null;
  return p;
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
