import { defineTests, exact, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;
type Args = [input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number];

/**
 * The length along one axis by trying every place, without the formula. TensorFlow cannot be asked:
 * it refuses a stride and a dilation above 1 at once.
 */
function countPlaces(n: number, k: number, s: number, padding: Padding, d: number): number {
  let places = 0;
  if (padding === "same") {
    // One output for each s-th cell of the input; the framework pads for that to work.
    for (let centre = 0; centre < n; centre += s) places += 1;
    return places;
  }
  const end = n + 2 * (padding === "valid" ? 0 : padding);
  const taps = Array.from({ length: k }, (_, index) => index * d);
  for (let start = 0; start < end; start += s) {
    if (taps.every((tap) => start + tap < end)) places += 1;
  }
  return places;
}

const pair = (rng: Rng, low: number, high: number): Pair => [rng.int(low, high), rng.int(low, high)];

export default defineTests<Args, Pair>({
  reference: (input, kernel, stride, padding, dilation) => [
    countPlaces(input[0], kernel[0], stride, padding, dilation),
    countPlaces(input[1], kernel[1], stride, padding, dilation),
  ],
  checker: exact(),
  cases: [
    visible("no padding, and dilation spreads the kernel", { task: 1, args: [[9, 7], [3, 2], 1, "valid", 3] }),
    visible("the worked example", { task: 2, args: [[6, 9], [3, 2], 3, 2, 2] }),
    visible("same padding under stride 2", { task: 3, args: [[5, 8], [3, 4], 2, "same", 1] }),

    hidden("a stride that does not divide", {
      task: 2, repeat: 3, hint: "Places at which the kernel hangs over the end do not count.",
      args: (rng) => {
        const stride = rng.int(2, 4);
        const steps = rng.int(3, 6);
        // One cell is left over on both axes.
        return [[3 + steps * stride + 1, 5 + steps * stride + 1], [3, 5], stride, "valid", 1];
      },
    }),
    hidden("padding at both ends", { task: 2, repeat: 2, args: (rng) => [pair(rng, 8, 20), pair(rng, 2, 5), 1, rng.int(2, 4), 1] }),
    hidden("height and width unlike each other", {
      task: 2, args: (rng) => [[rng.int(30, 40), rng.int(12, 20)], [rng.int(2, 3), rng.int(5, 7)], rng.int(1, 2), rng.int(0, 2), 1],
    }),
    hidden("dilation and stride together", { task: 1, repeat: 3, args: (rng) => [pair(rng, 20, 40), pair(rng, 2, 4), rng.int(2, 3), rng.int(0, 3), rng.int(2, 5)] }),
    hidden("a kernel of one cell has no gaps to dilate", { task: 1, args: (rng) => [pair(rng, 3, 9), [1, 1], 1, "valid", rng.int(2, 9)] }),
    hidden("an even kernel needs asymmetric same padding", {
      task: 3, hint: "Same padding may put one zero more at the end than at the start.",
      args: (rng) => [pair(rng, 7, 15), [2, 4], 1, "same", 1],
    }),
    hidden("same padding, stride and dilation", { task: 3, repeat: 2, args: (rng) => [pair(rng, 9, 30), pair(rng, 2, 5), rng.int(2, 4), "same", rng.int(1, 4)] }),
    hidden("same padding with a kernel longer than the input", { task: 3, args: (rng) => [pair(rng, 2, 4), pair(rng, 7, 9), 1, "same", rng.int(1, 3)] }),
    hidden("dilation beyond the input", {
      task: 4, hint: "An axis on which the kernel does not fit has length 0.",
      args: (rng) => [[rng.int(4, 6), rng.int(30, 40)], [3, 3], 1, rng.int(0, 1), rng.int(6, 9)],
    }),
    hidden("a kernel exactly as long as the padded input", { task: 4, args: (rng) => {
      const padding = rng.int(0, 2);
      const [height, width] = pair(rng, 3, 6);
      return [[height, width], [height + 2 * padding, width + 2 * padding], rng.int(1, 3), padding, 1];
    } }),
  ],
  accepts: (input, kernel, stride, padding, dilation) => {
    if (!isPair(input) || !isPair(kernel)) return "Input and kernel are [height, width], whole numbers from 1 to 1000.";
    if (!isWhole(stride, 1, 1000) || !isWhole(dilation, 1, 1000)) return "Stride and dilation are whole numbers from 1 to 1000.";
    return padding === "same" || padding === "valid" || isWhole(padding, 0, 1000) ? null
      : 'Padding is "same", "valid" or a whole number from 0 to 1000.';
  },
});

function isWhole(value: unknown, low: number, high: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((length) => isWhole(length, 1, 1000));
}
