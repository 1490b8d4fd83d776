/** Broadcasting as in NumPy ("Broadcasting", NumPy user guide): shapes are aligned from the right, and axes of length 1 are stretched. */
export type Shape = readonly number[];

/** One axis after alignment: null where a shape is too short to have it; `out` is null where the lengths clash. */
export interface AlignedAxis { a: number | null; b: number | null; out: number | null }

function align(a: number | null, b: number | null): AlignedAxis {
  const left = a ?? 1;
  const right = b ?? 1;
  return { a, b, out: left === right || right === 1 ? left : left === 1 ? right : null };
}

/** All axes, outermost first, and the shape of the result; null where two lengths differ and neither is 1. */
export function broadcastShapes(a: Shape, b: Shape): { axes: AlignedAxis[]; shape: number[] | null } {
  const rank = Math.max(a.length, b.length);
  const at = (shape: Shape, axis: number) => shape[axis - (rank - shape.length)] ?? null;
  const axes = Array.from({ length: rank }, (_, axis) => align(at(a, axis), at(b, axis)));
  const shape = axes.flatMap(({ out }) => out === null ? [] : [out]);
  return { axes, shape: shape.length === rank ? shape : null };
}

/** Where entry `index` of the result is read from in an array of `shape`, and whether that entry is one of the array's own or a copy. */
export function readFrom(shape: Shape, index: readonly number[]): { index: number[]; copy: boolean } {
  const lead = index.length - shape.length;
  const own = shape.map((length, axis) => length === 1 ? 0 : index[axis + lead]);
  const copy = index.some((place, axis) => axis < lead ? place > 0 : shape[axis - lead] === 1 && place > 0);
  return { index: own, copy };
}

/** Place of an entry in an array stored row after row. */
export function flatIndex(shape: Shape, index: readonly number[]): number {
  return index.reduce((flat, place, axis) => flat * shape[axis] + place, 0);
}

/** Every index of a shape, the last axis fastest. A shape without axes has one, which is empty. */
export function indices(shape: Shape): number[][] {
  return shape.reduce<number[][]>((found, length) => found.flatMap((index) => Array.from({ length }, (_, i) => [...index, i])), [[]]);
}
