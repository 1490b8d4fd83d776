/** The plane and its linear maps. A matrix is given by rows: [[a, b], [c, d]]. */
export type Vec = readonly [number, number];
export type Matrix2 = readonly [Vec, Vec];

export const identity: Matrix2 = [[1, 0], [0, 1]];

/** The image of a vector: matrix times column. */
export function times([[a, b], [c, d]]: Matrix2, [x, y]: Vec): Vec {
  return [a * x + b * y, c * x + d * y];
}

/** The signed factor by which every area grows; negative where the map turns the plane over. */
export function determinant([[a, b], [c, d]]: Matrix2): number {
  return a * d - b * c;
}

/** The matrix whose columns are the images of the two basis vectors. */
export function fromColumns(first: Vec, second: Vec): Matrix2 {
  return [[first[0], second[0]], [first[1], second[1]]];
}

/** Turns counter-clockwise. */
export function rotation(degrees: number): Matrix2 {
  const angle = degrees * Math.PI / 180;
  return [[Math.cos(angle), -Math.sin(angle)], [Math.sin(angle), Math.cos(angle)]];
}

/** The Euclidean length. */
export function length([x, y]: Vec): number {
  return Math.hypot(x, y);
}

/** The unit vector at an angle in degrees, counter-clockwise from the first axis. */
export function unitAt(degrees: number): Vec {
  return [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
}

/** Angle of a vector in degrees, from 0 up to 360. */
export function angleOf([x, y]: Vec): number {
  const degrees = Math.atan2(y, x) * 180 / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** Signed angle from v to w in degrees, from −180 to 180. */
export function turn(v: Vec, w: Vec): number {
  return Math.atan2(v[0] * w[1] - v[1] * w[0], v[0] * w[0] + v[1] * w[1]) * 180 / Math.PI;
}

/** An eigenvalue with a unit vector that the matrix only stretches. */
export interface Eigen { value: number; vector: Vec }

/** What the eigenvectors of a matrix are: two directions or one, every direction, or none that is real. */
export type Spectrum =
  | { kind: "real"; pairs: readonly Eigen[] }
  | { kind: "all"; value: number }
  | { kind: "complex"; real: number; imaginary: number };

const SAME = 1e-9;

/** Roots of λ² − (a + d)λ + det = 0 with their directions, the larger |λ| first. */
export function spectrum(matrix: Matrix2): Spectrum {
  const [[a, b], [c, d]] = matrix;
  const mean = (a + d) / 2;
  // (a − d)²/4 + bc is the discriminant without the cancellation of mean² − det.
  const discriminant = ((a - d) / 2) ** 2 + b * c;
  if (Math.abs(b) < SAME && Math.abs(c) < SAME && Math.abs(a - d) < SAME) return { kind: "all", value: a };
  if (discriminant < -SAME) return { kind: "complex", real: mean, imaginary: Math.sqrt(-discriminant) };
  const spread = Math.sqrt(Math.max(0, discriminant));
  const values = spread < SAME ? [mean] : [mean + spread, mean - spread].sort((p, q) => Math.abs(q) - Math.abs(p));
  return { kind: "real", pairs: values.map((value) => ({ value, vector: kernelDirection([[a - value, b], [c, d - value]]) })) };
}

/** A unit vector that a singular matrix sends to zero: at right angles to its longer row. */
function kernelDirection([first, second]: Matrix2): Vec {
  const row = length(first) >= length(second) ? first : second;
  const size = length(row);
  const vector: Vec = [-row[1] / size, row[0] / size];
  // One of the two opposite unit vectors: the one above the first axis, or along it.
  const down = vector[1] < -SAME || Math.abs(vector[1]) <= SAME && vector[0] < 0;
  return down ? [-vector[0] + 0, -vector[1] + 0] : [vector[0] + 0, vector[1] + 0];
}

/** One step of power iteration: apply the matrix, then bring the length back to 1. Null where the image is zero. */
export function powerStep(matrix: Matrix2, vector: Vec): Vec | null {
  const image = times(matrix, vector);
  const size = length(image);
  return size < 1e-12 ? null : [image[0] / size, image[1] / size];
}

/** How much of its image lies along a unit vector: vᵀAv, an eigenvalue where v is an eigenvector. */
export function rayleigh(matrix: Matrix2, vector: Vec): number {
  const image = times(matrix, vector);
  return image[0] * vector[0] + image[1] * vector[1];
}
