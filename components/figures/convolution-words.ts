import type { ConvGeometry, ConvSettings, Product } from "#domain/figures/convolution.ts";
import { factor, short } from "./parts/format.ts";

/** The output formula with the present numbers in it. */
export function formulaWithNumbers({ input, kernel, padding, stride, dilation }: ConvSettings): string {
  return `⌊(${input} + 2·${padding} − ${dilation}·(${kernel} − 1) − 1) / ${stride}⌋ + 1`;
}

/** Why nothing comes out, and what to change. */
export function impossible({ kernel, dilation, input }: ConvSettings, span: number, padded: number, paddingNeeded: number): string {
  const spread = dilation === 1 ? `A kernel of ${kernel} spans ${span} cells` : `A kernel of ${kernel} with dilation ${dilation} spans ${span} cells`;
  const grown = padded === input ? `the input has only ${padded}` : `the padded input has only ${padded}`;
  return `${spread}, but ${grown}. The window does not fit even once, so there is no output. `
    + `Take a smaller kernel${dilation > 1 ? ", a smaller dilation" : ""}, or padding of at least ${paddingNeeded}.`;
}

/** The arithmetic of one output cell, without the products that are zero. */
export function sumInWords(row: number, column: number, products: readonly Product[]): string {
  const counted = products.filter(({ pixel, weight }) => pixel !== 0 && weight !== 0);
  const sum = products.reduce((total, { pixel, weight }) => total + pixel * weight, 0);
  const place = `Row ${row + 1}, column ${column + 1} of the output: `;
  if (products.length === 1) return `${place}the only product is ${factor(products[0].pixel)}·${factor(products[0].weight)} = ${short(sum)}.`;
  if (counted.length === 0) return `${place}all ${products.length} products are 0, so the sum is 0.`;
  const terms = counted.map(({ pixel, weight }) => `${factor(pixel)}·${factor(weight)}`).join(" + ");
  const rest = products.length - counted.length;
  return `${place}${terms}${rest > 0 ? `, and ${rest} ${rest === 1 ? "product" : "products"} of 0,` : ""} make ${short(sum)}.`;
}

/** What the present setting does to the size, and what it leaves out. */
export function effect(settings: ConvSettings, { output, span, padded }: ConvGeometry, unread: readonly number[]): string {
  const size = output === settings.input ? "The output is as large as the input."
    : output < settings.input ? `The output is smaller than the input: ${settings.input} becomes ${output}.`
    : `The output is larger than the input: ${settings.input} becomes ${output}.`;
  const hollow = span <= settings.padding ? " The padding is at least as wide as the window, so that windows in the corners see zeros only." : "";
  const trailing = unread.length > 0 && unread.every((position, i) => position === padded - unread.length + i);
  const lost = unread.length === 0 ? ""
    : trailing ? ` The stride does not come out even: the last ${unread.length === 1 ? "row and column are" : `${unread.length} rows and columns are`} never read (hatched).`
    : " Hatched cells are never read by any window.";
  return size + hollow + lost;
}
