interface Axis {
  name: string;
  values: number[];
}

type Settings = Record<string, number>;

interface Choice {
  /** the value of each axis in the best trial; null where there is none */
  settings: Settings | null;
  /** the mean of its runs; null where there is none */
  score: number | null;
  /** the numbers of the failed trials, ascending */
  failed: number[];
}

/** All combinations; the last axis changes fastest. */
function combinations(axes: Axis[]): Settings[] {
  return axes.reduce<Settings[]>(
    (list, { name, values }) => list.flatMap((settings) => values.map((value) => ({ ...settings, [name]: value }))),
    [{}],
  );
}

/** `every` is true of an empty list, so a trial without runs is asked for by itself. */
const hasFailed = (runs: number[]): boolean => runs.length === 0 || !runs.every(Number.isFinite);

const mean = (runs: number[]): number => runs.reduce((sum, run) => sum + run, 0) / runs.length;

/**
 * The best trial of a grid.
 * @param axes the first is the outermost loop
 * @param scores [trials][runs], in the order of the trials
 */
export function gridSearch(axes: Axis[], scores: number[][], goal: "minimise" | "maximise"): Choice {
  const choice: Choice = { settings: null, score: null, failed: [] };
  const isBetter = (a: number, b: number) => (goal === "minimise" ? a < b : a > b);

  for (const [k, settings] of combinations(axes).entries()) {
    if (hasFailed(scores[k])) {
      choice.failed.push(k);
      continue;
    }
    const score = mean(scores[k]);
    // Truly better, or the first of several equals would be replaced.
    if (choice.score === null || isBetter(score, choice.score)) {
      choice.settings = settings;
      choice.score = score;
    }
  }
  return choice;
}
