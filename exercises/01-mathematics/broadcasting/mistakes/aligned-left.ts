/**
 * You align the shapes at the left: the missing ones are put behind the shorter shape. NumPy aligns at the right, so that
 * [5, 3] and [3] fit and [5, 3] and [5] do not. Put the ones in front.
 */
type Nested = number | Nested[];

export function shapeOf(x: Nested): number[] {
  return Array.isArray(x) ? [x.length, ...shapeOf(x[0])] : [];
}

export function broadcastShape(a: number[], b: number[]): number[] | null {
  const axes = Math.max(a.length, b.length);
  const [p, q] = [fillUp(a, axes), fillUp(b, axes)];
  if (p.some((size, j) => size !== q[j] && size !== 1 && q[j] !== 1)) return null;
  return p.map((size, j) => Math.max(size, q[j]));
}

export function subtract(a: Nested, b: Nested): Nested | null {
  const shape = broadcastShape(shapeOf(a), shapeOf(b));
  return shape === null ? null : fill(shape, (index) => at(a, index) - at(b, index));
}

function fillUp(shape: number[], axes: number): number[] {
  return [...shape, ...Array.from({ length: axes - shape.length }, () => 1)];
}

function fill(shape: number[], value: (index: number[]) => number, index: number[] = []): Nested {
  if (index.length === shape.length) return value(index);
  return Array.from({ length: shape[index.length] }, (_, i) => fill(shape, value, [...index, i]));
}

function at(x: Nested, index: number[]): number {
  return Number(index.slice(0, shapeOf(x).length).reduce<Nested>((item, i) => (Array.isArray(item) ? item[item.length === 1 ? 0 : i] : item), x));
}
