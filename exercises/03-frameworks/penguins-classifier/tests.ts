import { dataSet, defineTests, hidden, training, visible } from "#authoring";
import type { Rng } from "#authoring";

type Penguin = ReturnType<typeof dataSet<"penguins">>["heldOut"][number];
type Bird = Omit<Penguin, "species">;
type Args = [birds: Bird[]];

const species = ["Adelie", "Chinstrap", "Gentoo"];

/** What no case takes away from a bird, and what tells held-out birds apart. */
const keyOf = ({ island, billLength, billDepth, flipperLength }: Bird): string => [island, billLength, billDepth, flipperLength].join(" ");

let labelsByBird: Map<string, number> | null = null;

function readLabels(): Map<string, number> {
  const labels = new Map<string, number>();
  for (const bird of dataSet("penguins").heldOut) {
    const label = species.indexOf(bird.species);
    if ((labels.get(keyOf(bird)) ?? label) !== label) throw new Error("two held-out penguins of different species look alike.");
    labels.set(keyOf(bird), label);
  }
  return labels;
}

/** The truth of a held-out penguin, which the arguments do not tell. */
function labelOf(bird: Bird): number {
  labelsByBird ??= readLabels();
  const label = labelsByBird.get(keyOf(bird));
  if (label === undefined) throw new Error("this penguin is not among the held-out ones.");
  return label;
}

const withoutSpecies = ({ island, billLength, billDepth, flipperLength, bodyMass, sex }: Penguin): Bird => ({ island, billLength, billDepth, flipperLength, bodyMass, sex });

/** Held-out penguins, in an order drawn anew. */
const drawBirds = (rng: Rng, keep: (bird: Penguin) => boolean, count: number): Bird[] => rng.shuffle(dataSet("penguins").heldOut.filter(keep)).slice(0, count).map(withoutSpecies);

/**
 * The answers, checked for their form.
 * @throws {Error} saying what is wrong with it
 */
function readAnswers(actual: unknown, count: number): number[] {
  if (!Array.isArray(actual) || actual.length !== count) throw new Error(`return an array of ${count} numbers, one for each penguin.`);
  const answers: unknown[] = actual;
  return answers.map((answer) => {
    if (answer === -1) throw new Error("an answer is -1: indexOf found nothing, often because the outputs are NaN.");
    if (answer !== 0 && answer !== 1 && answer !== 2) throw new Error("each answer is 0 for Adelie, 1 for Chinstrap or 2 for Gentoo.");
    return answer;
  });
}

function accuracy(actual: unknown, birds: readonly Bird[]): number {
  return readAnswers(actual, birds.length).filter((answer, i) => answer === labelOf(birds[i])).length / birds.length;
}

/** How many species are in a batch. */
const kinds = (birds: readonly Bird[]): number => new Set(birds.map(labelOf)).size;
const isOneAnswer = (actual: unknown): boolean => Array.isArray(actual) && actual.every((answer) => answer === actual[0]);

/** Every other way to number three species. */
const otherOrders = [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

/** Would the answers be right if the species were numbered in another order? */
function rightInAnotherOrder(actual: unknown, birds: readonly Bird[]): boolean {
  const answers = readAnswers(actual, birds.length);
  return otherOrders.some((order) => answers.filter((answer, i) => order[answer] === labelOf(birds[i])).length >= 0.9 * birds.length);
}

const shown = 30;

export default defineTests<Args, number[]>({
  checker: training<Args>({ name: "the network", metric: "share of unseen penguins that are right", atLeast: 0.95, score: (actual, [birds]) => accuracy(actual, birds) }),
  // Every network is another: what they have in common is how they err.
  recognise: {
    "raw-numbers": (actual) => isOneAnswer(actual),
    "labels-lost": (actual, [birds]) => kinds(birds) > 1 && !isOneAnswer(actual) && accuracy(actual, birds) < 0.8 && !rightInAnotherOrder(actual, birds),
    "another-class-order": (actual, [birds]) => kinds(birds) > 1 && rightInAnotherOrder(actual, birds),
    "own-statistics": (actual, [birds]) => kinds(birds) === 1 && !isOneAnswer(actual),
  },
  cases: [
    visible("thirty unseen penguins", { task: 3, args: () => [dataSet("penguins").heldOut.slice(0, shown).map(withoutSpecies)] }),
    hidden("sixty unseen penguins, drawn anew", {
      task: 2, weight: 2, hint: "Train once, before the first answer, on all 275 penguins.",
      args: (rng) => [drawBirds(rng, () => true, 60)],
    }),
    hidden("penguins of one species alone", {
      task: 1, hint: "Whose mean and whose deviation are used for new penguins?",
      args: (rng) => [drawBirds(rng, (bird) => bird.species === "Gentoo", 25)],
    }),
    hidden("no sex recorded, five penguins not weighed", {
      task: 1, hint: "What goes into a gap of a new penguin?",
      args: (rng) => [drawBirds(rng, () => true, 69).map((bird, i) => ({ ...bird, sex: null, bodyMass: i < 5 ? null : bird.bodyMass }))],
    }),
  ],
});
