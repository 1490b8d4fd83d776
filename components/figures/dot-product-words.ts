import { cosine, dot, norms, shadow, stand, type NormName } from "#domain/figures/dot-product.ts";
import { length, type Vec } from "#domain/figures/plane.ts";
import { short } from "./parts/format.ts";

export const NORMS = ["l1", "l2", "max"] as const satisfies readonly NormName[];
export const NORM_NAMES: Record<NormName, string> = { l1: "L1", l2: "L2", max: "L∞" };

/** What rounding has left of a 0 is shown as 0. */
export const plain = (value: number, digits = 2): string => short(Math.abs(value) < 1e-9 ? 0 : value, digits);
/** A factor or a term inside a sum: two decimals at most, negative numbers in parentheses. */
export const term = (value: number): string => value < -1e-9 ? `(${plain(value)})` : plain(value);
const place = ([x, y]: Vec): string => `(${plain(x)}, ${plain(y)})`;

/** Which sign the dot product has, and why. */
export function productInWords(a: Vec, b: Vec): string {
  const most = length(a) * length(b);
  switch (stand(a, b)) {
    case "none":
      return "A vector of zeros has no direction, so there is no angle. The dot product is 0, and the cosine is 0 by agreement.";
    case "same":
      return `Both point the same way. The shadow is all of b, and the dot product is the largest that two vectors of these lengths can have: ‖a‖·‖b‖ = ${plain(most)}.`;
    case "opposed":
      return `They point in opposite directions. All of b falls on the far side of the origin, and the dot product is the smallest that two vectors of these lengths can have: ${plain(-most)}.`;
    case "right":
      return "A right angle. The shadow has shrunk to a point, and the dot product is 0, however long the vectors are.";
    case "acute":
      return `Less than a right angle: the shadow of b falls on a’s side of the origin, and the dot product is positive. It is ${Math.round(100 * (cosine(a, b) ?? 0))}% of the largest that these lengths allow, ${plain(most)}.`;
    case "obtuse":
      return `More than a right angle: the shadow of b falls on the far side of the origin and counts as negative, ${plain(shadow(a, b) ?? 0)}. So the dot product is negative too.`;
  }
}

const SHAPES: Record<NormName, string> = { l1: "diamond", l2: "circle", max: "square" };

/** How long a norm calls a, and how it compares b with it. */
export function normInWords(name: NormName, a: Vec, b: Vec): string {
  const [first, second] = [norms[name](a), norms[name](b)];
  const [x, y] = a.map((value) => plain(Math.abs(value)));
  const how = { l1: `${x} + ${y}`, l2: `√(${x}² + ${y}²)`, max: `max(${x}, ${y})` }[name];
  const apart = second - first;
  const compared = Math.abs(apart) < 1e-9 ? "b is on it too: equally long" : apart < 0 ? "b is inside: shorter" : "b is outside: longer";
  const outline = first < 1e-9 ? "No other vector has length 0." : `The dashed ${SHAPES[name]} holds every vector as long as a; ${compared}, with ${plain(second)}.`;
  return `${NORM_NAMES[name]} gives a the length ${how} = ${plain(first)}. ${outline} The filled ${SHAPES[name]} holds the vectors of length 1 and less.`;
}

/** What is drawn, for those who do not see it. */
export function drawingInWords(a: Vec, b: Vec, shown: NormName | "product"): string {
  const start = `Vector a to ${place(a)} and vector b to ${place(b)}.`;
  if (shown !== "product") return `${start} ${normInWords(shown, a, b)}`;
  const along = shadow(a, b);
  return `${start} ${along === null ? "" : `The shadow of b on the line of a is ${plain(along)} long. `}Their dot product is ${plain(dot(a, b))}. ${productInWords(a, b)}`;
}
