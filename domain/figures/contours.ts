import { sample, type Range } from "./scales.ts";

/** Values of a function on a grid: `values[row][column]` at `ys[row]`, `xs[column]`. */
export interface Field { xs: readonly number[]; ys: readonly number[]; values: readonly (readonly number[])[] }

type Point = readonly [number, number];

/** The function on a grid of `count` by `count` points. */
export function fieldOf(f: (x: number, y: number) => number, x: Range, y: Range, count: number): Field {
  const xs = sample(x, count);
  const ys = sample(y, count);
  return { xs, ys, values: ys.map((row) => xs.map((column) => f(column, row))) };
}

interface Corner { at: Point; value: number }

/** Where the level is met between two corners, taking the function as straight between them. */
function crossing(p: Corner, q: Corner, level: number): Point {
  const share = (level - p.value) / (q.value - p.value);
  return [p.at[0] + share * (q.at[0] - p.at[0]), p.at[1] + share * (q.at[1] - p.at[1])];
}

/** Triangles of the grid, two to a cell: unlike squares they leave no doubtful cases. */
function* triangles({ xs, ys, values }: Field): Generator<readonly [Corner, Corner, Corner]> {
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const corner = (r: number, c: number): Corner => ({ at: [xs[c], ys[r]], value: values[r][c] });
      const [a, b, c, d] = [corner(row, column), corner(row, column + 1), corner(row + 1, column + 1), corner(row + 1, column)];
      yield [a, b, c];
      yield [a, c, d];
    }
  }
}

/** Line segments along which the field has this level. */
export function contour(field: Field, level: number): (readonly [Point, Point])[] {
  const segments: (readonly [Point, Point])[] = [];
  for (const corners of triangles(field)) {
    const above = corners.map(({ value }) => value > level);
    const points = corners.flatMap((corner, i) => above[i] === above[(i + 1) % 3] ? [] : [crossing(corner, corners[(i + 1) % 3], level)]);
    if (points.length === 2) segments.push([points[0], points[1]]);
  }
  return segments;
}

/** Polygons that cover where the field is above the level. Cells of a row that are wholly above are joined. */
export function regionAbove(field: Field, level: number): Point[][] {
  const { xs, ys, values } = field;
  const polygons: Point[][] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    let from: number | null = null;
    const close = (column: number) => {
      if (from !== null) polygons.push([[xs[from], ys[row]], [xs[column], ys[row]], [xs[column], ys[row + 1]], [xs[from], ys[row + 1]]]);
      from = null;
    };
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const cell = [values[row][column], values[row][column + 1], values[row + 1][column + 1], values[row + 1][column]];
      if (cell.every((value) => value > level)) {
        from ??= column;
        continue;
      }
      close(column);
      if (cell.some((value) => value > level)) {
        const part: Field = { xs: [xs[column], xs[column + 1]], ys: [ys[row], ys[row + 1]], values: [[cell[0], cell[1]], [cell[3], cell[2]]] };
        for (const corners of triangles(part)) {
          const clipped = corners.flatMap((corner, i) => {
            const next = corners[(i + 1) % 3];
            const own = corner.value > level ? [corner.at] : [];
            return corner.value > level === next.value > level ? own : [...own, crossing(corner, next, level)];
          });
          if (clipped.length > 2) polygons.push(clipped);
        }
      }
    }
    close(xs.length - 1);
  }
  return polygons;
}
