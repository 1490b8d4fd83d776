import { allClose, defineTests, exact, fields, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Errors {
  matrix: number[][];
  accuracy: number;
  perClass: (number | null)[];
  mostConfused: [number, number] | null;
  mistakes: number[];
}

type Args = [truth: number[], probabilities: number[][], k: number];

/** A picture by what becomes of it. */
interface Picture {
  truth: number;
  prediction: number;
  confidence: number;
}

const classes = Array.from({ length: 10 }, (_, c) => c);

/** Class `prediction` gets `confidence`, at least 0.3; the others share the rest, none of them more than 0.14. */
function probabilitiesOf(rng: Rng, { prediction, confidence }: Picture): number[] {
  const shares = rng.uniform([10], 0.5, 1).with(prediction, 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const rest = shares.map((share) => Number(((1 - confidence) * share / total).toFixed(4)));
  return rest.with(prediction, confidence);
}

const argsOf = (rng: Rng, pictures: readonly Picture[], k: number): Args =>
  [pictures.map(({ truth }) => truth), pictures.map((picture) => probabilitiesOf(rng, picture)), k];

const confidence = (rng: Rng): number => Number(rng.uniform([], 0.35, 0.99).toFixed(4));

const another = (rng: Rng, digit: number): number => (digit + rng.int(1, 9)) % 10;

/** `count` pictures of these two classes. */
const pictures = (rng: Rng, truth: number, prediction: number, count: number): Picture[] =>
  Array.from({ length: count }, () => ({ truth, prediction, confidence: confidence(rng) }));

/** Pictures of which about the given share is right. */
function read(rng: Rng, count: number, skill: number): Picture[] {
  return Array.from({ length: count }, () => {
    const truth = rng.int(0, 9);
    return { truth, prediction: rng.uniform([]) < skill ? truth : another(rng, truth), confidence: confidence(rng) };
  });
}

/** A row for a visible case: all that is not named is 0. */
const row = (named: Record<number, number>): number[] => classes.map((c) => named[c] ?? 0);

export default defineTests<Args, Errors>({
  /** By counting over the pictures, each number by itself; a mistake's place is the number of those that go before it. */
  reference: (truth, probabilities, k) => {
    const predicted = probabilities.map((values) => classes.filter((c) => values.every((value) => value <= values[c]))[0]);
    const count = (holds: (t: number, p: number) => boolean) => truth.filter((t, i) => holds(t, predicted[i])).length;
    const matrix = classes.map((t) => classes.map((p) => count((a, b) => a === t && b === p)));

    const most = Math.max(...classes.map((t) => Math.max(...classes.map((p) => (t === p ? 0 : matrix[t][p])))));
    const pairs = classes.flatMap((t) => classes.map((p): [number, number] => [t, p])).filter(([t, p]) => t !== p && matrix[t][p] === most);

    const sure = (i: number): number => Math.max(...probabilities[i]);
    const wrong = truth.map((_, i) => i).filter((i) => predicted[i] !== truth[i]);
    const place = (i: number): number => wrong.filter((j) => sure(j) > sure(i) || (sure(j) === sure(i) && j < i)).length;
    const ordered: number[] = [];
    for (const i of wrong) ordered[place(i)] = i;

    return {
      matrix,
      accuracy: count((t, p) => t === p) / truth.length,
      perClass: classes.map((c) => (truth.includes(c) ? count((t, p) => t === c && p === c) / count((t) => t === c) : null)),
      mostConfused: most === 0 ? null : pairs[0],
      mistakes: ordered.filter((_, at) => at < k),
    };
  },
  checker: fields({
    matrix: exact(),
    accuracy: allClose({ rtol: 1e-9, atol: 1e-12 }),
    perClass: allClose({ rtol: 1e-9, atol: 1e-12 }),
    mostConfused: exact(),
    mistakes: exact(),
  }),
  accepts: (truth, probabilities, k) => {
    if (!Array.isArray(truth) || truth.length === 0 || truth.length > 500 || !truth.every(isDigit)) return "truth holds 1 to 500 digits from 0 to 9.";
    if (!Array.isArray(probabilities) || probabilities.length !== truth.length) return `probabilities needs ${truth.length} rows, one for each picture.`;
    if (!probabilities.every(isRowOfTen)) return "Each row of probabilities holds ten numbers.";
    return typeof k === "number" && Number.isInteger(k) && k >= 0 ? null : "k is a whole number from 0 up.";
  },
  // Cases of the first three tasks list few mistakes or none, so that each fails for what its hint is about.
  cases: [
    visible("the worked example", {
      task: 1,
      args: [[4, 4, 9, 7, 4, 1], [row({ 4: 0.7, 9: 0.3 }), row({ 4: 0.4, 9: 0.6 }), row({ 4: 0.5, 9: 0.5 }), row({ 1: 0.9, 7: 0.1 }), row({ 4: 0.2, 9: 0.8 }), row({ 1: 1 })], 2],
    }),
    visible("nothing is wrong", { task: 3, args: [[3, 8, 8], [row({ 3: 0.9, 5: 0.1 }), row({ 8: 1 }), row({ 3: 0.4, 8: 0.6 })], 3] }),
    visible("more right than wrong", {
      task: 3,
      args: [[2, 2, 2, 7, 2], [row({ 2: 0.8, 7: 0.2 }), row({ 2: 1 }), row({ 2: 0.6, 3: 0.4 }), row({ 2: 0.7, 7: 0.3 }), row({ 2: 0.45, 7: 0.55 })], 5],
    }),

    hidden("a single picture that is wrong", {
      task: 1, hint: "Does the truth choose the row?",
      args: (rng) => {
        const truth = rng.int(0, 9);
        return argsOf(rng, pictures(rng, truth, another(rng, truth), 1), 1);
      },
    }),
    hidden("two classes share the largest probability", {
      task: 1, hint: "Which class do you keep when the next number is equal?",
      args: (rng) => {
        const [low, high] = [rng.int(0, 4), rng.int(5, 9)];
        const shared = row({ [low]: 0.45, [high]: 0.45, [low + 5 === high ? (high + 1) % 10 : low + 5]: 0.1 });
        const [truth, probabilities, k] = argsOf(rng, read(rng, 6, 0.7), 0);
        return [[low, high, ...truth], [shared, shared, ...probabilities], k];
      },
    }),
    hidden("classes without pictures, and one that is never right", {
      task: 2, hint: "What is the share of nothing, and what is the share of none of three?",
      args: (rng) => {
        const [absent, hopeless, ...others] = rng.permutation(10);
        const known = others.slice(0, 5).flatMap((digit) => pictures(rng, digit, digit, 2));
        return argsOf(rng, rng.shuffle([...known, ...pictures(rng, hopeless, absent, 3)]), 0);
      },
    }),
    hidden("a digit for which many others are taken", {
      task: 2, hint: "Are you dividing by how often a digit occurs, or by how often it is predicted?",
      args: (rng) => {
        const [alarm, ...others] = rng.permutation(10);
        return argsOf(rng, rng.shuffle([...pictures(rng, alarm, alarm, 4), ...others.flatMap((digit) => [...pictures(rng, digit, digit, 2), ...pictures(rng, digit, alarm, 1)])]), 0);
      },
    }),
    hidden("one direction often, another pair both ways", {
      task: 3, hint: "4 taken for 9 and 9 taken for 4 are two pairs.",
      args: (rng) => {
        const [a, b, c, d] = rng.permutation(10);
        return argsOf(rng, rng.shuffle([...pictures(rng, a, b, 4), ...pictures(rng, c, d, 3), ...pictures(rng, d, c, 3), ...read(rng, 6, 1)]), 0);
      },
    }),
    hidden("pairs that are equally often confused", {
      task: 3, repeat: 2, hint: "Which of the pairs has the smaller truth, and of those which the smaller prediction?",
      args: (rng) => {
        const [low, middle, high] = rng.permutation(10).slice(0, 3).sort((a, b) => a - b);
        const pairs = [[high, low], [middle, high], [middle, low]];
        return argsOf(rng, rng.shuffle([...pairs.flatMap(([t, p]) => pictures(rng, t, p, 2)), ...read(rng, 5, 1)]), 0);
      },
    }),
    hidden("right answers surer than every mistake", {
      task: 4, hint: "The list holds wrong pictures only.",
      args: (rng) => {
        const wrong = read(rng, 5, 0);
        const right = read(rng, 8, 1).map((picture) => ({ ...picture, confidence: 0.995 }));
        return argsOf(rng, rng.shuffle([...wrong, ...right]), 3);
      },
    }),
    hidden("equal confidences at the cut", {
      task: 4, hint: "Of equal confidences the smaller index comes first.",
      args: (rng) => {
        const sure = read(rng, 6, 0).map((picture) => ({ ...picture, confidence: 0.75 }));
        const others = [0.9, 0.4].flatMap((value) => read(rng, 2, 0).map((picture) => ({ ...picture, confidence: value })));
        return argsOf(rng, rng.shuffle([...sure, ...others, ...read(rng, 4, 1)]), 5);
      },
    }),
    hidden("more mistakes wanted than there are", { task: 4, hint: "How long is the list at most?", args: (rng) => argsOf(rng, rng.shuffle([...read(rng, 10, 1), ...read(rng, 3, 0)]), 20) }),
    hidden("no mistakes wanted", { task: 4, hint: "What does k = 0 leave of the list?", args: (rng) => argsOf(rng, read(rng, 8, 0.5), 0) }),
    hidden("everything is wrong", { task: 2, args: (rng) => argsOf(rng, read(rng, 12, 0), 6) }),
    hidden("three hundred pictures", { task: 4, hint: "Is each entry of the matrix a count of its own?", args: (rng) => argsOf(rng, read(rng, 300, 0.85), 12) }),
  ],
});

const isDigit = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 9;

const isRowOfTen = (value: unknown): boolean => Array.isArray(value) && value.length === 10 && value.every((item) => Number.isFinite(item));
