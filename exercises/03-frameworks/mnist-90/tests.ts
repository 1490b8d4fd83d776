import { dataSet, defineTests, hidden, training, visible } from "#authoring";
import type { Rng } from "#authoring";

type Args = [images: Float32Array];

const pixels = 784;

/** The held-out pictures of these numbers, one after the other. */
function pictures(numbers: readonly number[]): Float32Array {
  const { images } = dataSet("digits").heldOut;
  const chosen = new Float32Array(numbers.length * pixels);
  numbers.forEach((number, i) => chosen.set(images.subarray(number * pixels, (number + 1) * pixels), i * pixels));
  return chosen;
}

/** A picture's bytes, two by two, as a text. */
const keyOf = (images: Float32Array, i: number): string => String.fromCharCode(...new Uint16Array(images.buffer, images.byteOffset + 4 * i * pixels, 2 * pixels));

let labelsByPicture: Map<string, number> | null = null;

/** The truth of a held-out picture, which its arguments do not tell. */
function labelOf(images: Float32Array, i: number): number {
  labelsByPicture ??= new Map(Array.from(dataSet("digits").heldOut.labels, (label, number) => [keyOf(dataSet("digits").heldOut.images, number), label]));
  const label = labelsByPicture.get(keyOf(images, i));
  if (label === undefined) throw new Error("this picture is not among the held-out ones.");
  return label;
}

/**
 * The answers, checked for their form.
 * @throws {Error} saying what is wrong with it
 */
function readAnswers(actual: unknown, count: number): number[] {
  if (!Array.isArray(actual) || actual.length !== count) throw new Error(`return an array of ${count} digits, one for each picture.`);
  const answers: unknown[] = actual;
  return answers.map((answer) => {
    if (typeof answer !== "number" || !Number.isInteger(answer) || answer < 0 || answer > 9) throw new Error("each answer is a whole number from 0 to 9.");
    return answer;
  });
}

function accuracy(actual: unknown, images: Float32Array): number {
  const count = images.length / pixels;
  return readAnswers(actual, count).filter((answer, i) => answer === labelOf(images, i)).length / count;
}

/** For the recognisers. */
function reached(actual: unknown, [images]: readonly unknown[]): number {
  if (!(images instanceof Float32Array)) throw new Error("the argument is a Float32Array");
  return accuracy(actual, images);
}

const isRowOfTen = (value: unknown): boolean => Array.isArray(value) && value.length === 10;

/** The least that is more than 90% of a hundred pictures, or of a thousand. */
const moreThanNineInTen = 0.901;

const shown = 100;
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

export default defineTests<Args, number[]>({
  checker: training<Args>({ name: "the network", metric: "share of unseen pictures that are right", atLeast: moreThanNineInTen, score: (actual, [images]) => accuracy(actual, images) }),
  // Every network is another: what they have in common is what they get wrong.
  recognise: {
    "no-better-than-chance": (actual, args) => reached(actual, args) < 0.3,
    "stopped-too-soon": (actual, args) => reached(actual, args) >= 0.5,
    "ten-numbers-for-one": (actual) => Array.isArray(actual) && actual.every(isRowOfTen),
  },
  cases: [
    visible("a hundred unseen pictures", { task: 3, args: () => [pictures(range(0, shown))] }),
    hidden("three hundred others, drawn anew", {
      task: 2, weight: 2, hint: "Train once, before the first answer, on all 5,000 pictures.",
      args: (rng: Rng) => [pictures(rng.permutation(900).slice(0, 300).map((i) => shown + i))],
    }),
  ],
});
