/**
 * You exchange the two arrays where the second has more axes, and so compute b − a there: the sign is wrong. Stretch
 * whichever needs it, but keep the order of the subtraction.
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
  const exchanged = shapeOf(b).length > shapeOf(a).length;
  return shape === null ? null : fill(shape, (index) => (exchanged ? at(b, index) - at(a, index) : at(a, index) - at(b, index)));
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
