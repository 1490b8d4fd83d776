import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

interface Options {
  steps: number;
  target: number;
}

interface Diagnosis {
  verdicts: string[];
  losses: (number | null)[];
  best: number | null;
}

type Args = [x: number[], y: number[], rates: number[], options: Options];

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Direction {
  /** How steeply the slope itself changes along this direction: an eigenvalue of the loss's second derivatives. */
  curvature: number;
  /** How much of the loss at the start this direction can take away. */
  gain: number;
}

/** The two directions along which the bowl of a line's loss does not lean, seen from w = b = 0. */
function directions(x: number[], y: number[]): Direction[] {
  const [xx, xm] = [mean(x.map((value) => value * value)), mean(x)];
  const [slopeW, slopeB] = [-mean(x.map((value, i) => value * y[i])), -mean(y)];
  const angle = Math.atan2(2 * xm, xx - 1) / 2;
  return [[Math.cos(angle), Math.sin(angle)], [-Math.sin(angle), Math.cos(angle)]].map(([u, v]) => {
    const curvature = xx * u * u + 2 * xm * u * v + v * v;
    const slope = slopeW * u + slopeB * v;
    return { curvature, gain: curvature < 1e-12 ? 0 : slope ** 2 / (2 * curvature) };
  });
}

/** The largest curvature: gradient descent diverges with rates above 2 divided by it. */
const steepest = (x: number[]): number => Math.max(...directions(x, x).map(({ curvature }) => curvature));

/**
 * The loss after so many steps without taking one: along each direction of curvature λ a step multiplies the
 * distance from the bottom by 1 − ηλ.
 */
function lossAfter(x: number[], y: number[], rate: number, steps: number): number {
  const start = mean(y.map((value) => value * value)) / 2;
  return directions(x, y).reduce((loss, { curvature, gain }) =>
    (gain === 0 ? loss : loss - gain * (1 - (1 - rate * curvature) ** (2 * steps))), start);
}

function draw(rng: Rng, points: number): { x: number[]; y: number[]; limit: number } {
  const x = rng.normal([points], rng.uniform([], -0.5, 0.5), 1.2);
  const y = x.map((value) => 1.5 * value - 0.5 + rng.normal([], 0, 0.2));
  return { x, y, limit: 2 / steepest(x) };
}

export default defineTests<Args, Diagnosis>({
  reference: (x, y, rates, { steps, target }) => {
    const first = mean(y.map((value) => value * value)) / 2;
    const runs = rates.map((rate) => {
      const loss = lossAfter(x, y, rate, steps);
      const diverges = !Number.isFinite(loss) || loss > first;
      return { rate, loss, verdict: diverges ? "diverges" : loss <= target ? "fits" : "crawls" };
    });
    const [best] = runs.filter(({ verdict }) => verdict !== "diverges").toSorted((a, b) => a.loss - b.loss);
    return {
      verdicts: runs.map(({ verdict }) => verdict),
      losses: runs.map(({ verdict, loss }) => (verdict === "diverges" ? null : loss)),
      best: best?.rate ?? null,
    };
  },
  checker: allClose({ rtol: 1e-6, atol: 1e-9 }),
  accepts: (x, y, rates, options) => {
    if (!isNumbers(x) || !isNumbers(y) || x.length !== y.length) return "x and y are arrays of the same length, at least one number each.";
    if (!isNumbers(rates) || rates.some((rate) => rate < 0)) return "rates is an array of numbers from 0 up, at least one.";
    if (typeof options !== "object" || options === null || !("steps" in options) || !("target" in options)) return "The last argument is { steps, target }.";
    const { steps, target } = options;
    if (typeof steps !== "number" || !Number.isInteger(steps) || steps < 1 || steps > 1000) return "steps is a whole number from 1 to 1000.";
    return typeof target === "number" && target >= 0 ? null : "target is a number from 0 up.";
  },
  cases: [
    visible("the worked example", { task: 2, args: [[1, -1], [2, -2], [0.01, 0.5, 3], { steps: 3, target: 0.1 }] }),
    visible("a single step", { task: 1, args: [[1, 2, 3], [2, 4, 6], [0.1, 0.2], { steps: 1, target: 0.5 }] }),
    visible("every run diverges, one as far as NaN", { task: 2, args: [[1, 2, 3], [1, 2, 2], [0.5, 1000], { steps: 200, target: 0.5 }] }),

    hidden("from crawling to diverging", {
      task: 2, repeat: 3, hint: "Does every run begin at w = b = 0?",
      args: (rng) => {
        const { x, y, limit } = draw(rng, rng.int(4, 10));
        return [x, y, [0.001, 0.02, 0.45, 1.5].map((share) => share * limit), { steps: 12, target: 0.2 }];
      },
    }),
    hidden("the rates in no order", {
      task: 3, hint: "Verdicts come in the order of the rates.",
      args: (rng) => {
        const { x, y, limit } = draw(rng, 6);
        return [x, y, rng.shuffle([0.003, 0.05, 0.3, 0.97, 2]).map((share) => share * limit), { steps: 8, target: 0.3 }];
      },
    }),
    hidden("the largest rate that does not diverge is not the best", {
      task: 3, hint: "The best rate is the one with the smallest loss.",
      args: (rng) => {
        const { x, y, limit } = draw(rng, 7);
        return [x, y, [0.05, 0.4, 0.995].map((share) => share * limit), { steps: 6, target: 0.3 }];
      },
    }),
    hidden("a single point", {
      task: 1, args: (rng) => [[rng.uniform([], 0.5, 1)], [rng.uniform([], 1, 2)], [0.1, 0.4, 3], { steps: 5, target: 0.1 }],
    }),
    hidden("equal losses: the first rate wins", {
      task: 3, hint: "Which of two equals does your comparison keep?",
      args: (rng) => [rng.normal([4]), [0, 0, 0, 0], [0.3, 0.1, 0.2], { steps: 5, target: 0.01 }],
    }),
    hidden("a loss exactly at the target", {
      task: 2, hint: "Is a loss that equals the target at most the target?",
      // Powers of two alone, so that no rounding decides.
      args: [[1, -1], [2, -2], [0.25, 0.5], { steps: 1, target: 0.5 }],
    }),
    hidden("a rate of zero", {
      task: 2, hint: "Is a loss that stays what it was greater than the first?",
      args: (rng) => {
        const { x, y, limit } = draw(rng, 5);
        return [x, y, [0, 5 * limit], { steps: 10, target: 0.01 }];
      },
    }),
    hidden("a run as far as NaN among good ones", {
      task: 2, hint: "What does NaN > 1 give?",
      args: (rng) => {
        const { x, y, limit } = draw(rng, 5);
        return [x, y, [1000 * limit, 0.0002 * limit, 0.002 * limit], { steps: 150, target: 0.2 }];
      },
    }),
  ],
});

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every((item) => Number.isFinite(item));
}
