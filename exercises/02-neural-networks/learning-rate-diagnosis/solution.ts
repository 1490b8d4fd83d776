type Verdict = "diverges" | "crawls" | "fits";

interface Diagnosis {
  /** [rates] */
  verdicts: Verdict[];
  /** [rates] the loss after the last step; null where the run diverges */
  losses: (number | null)[];
  /** the rate with the smallest loss; null where every run diverges */
  best: number | null;
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const halfSquare = (errors: number[]): number => mean(errors.map((error) => error ** 2)) / 2;

/** The loss after so many steps of gradient descent from w = b = 0. */
function train(x: number[], y: number[], rate: number, steps: number): number {
  let w = 0;
  let b = 0;
  const errors = () => x.map((value, i) => w * value + b - y[i]);
  for (let step = 0; step < steps; step++) {
    const current = errors();
    w -= rate * mean(current.map((error, i) => error * x[i]));
    b -= rate * mean(current);
  }
  return halfSquare(errors());
}

function judge(loss: number, first: number, target: number): Verdict {
  // NaN is greater than nothing: it has to be asked for by itself.
  if (!Number.isFinite(loss) || loss > first) return "diverges";
  return loss <= target ? "fits" : "crawls";
}

/**
 * Trains a line with each rate, from zero, and judges the runs.
 * @param x [points]
 * @param y [points] what the line should give at each x
 * @param rates the learning rates to try
 * @param options how many steps each run has, and the loss at which it fits
 */
export function diagnose(x: number[], y: number[], rates: number[], options: { steps: number; target: number }): Diagnosis {
  const diagnosis: Diagnosis = { verdicts: [], losses: [], best: null };
  // At w = b = 0 the prediction is 0, and the error is −y.
  const first = halfSquare(y);
  let smallest = Infinity;
  for (const rate of rates) {
    const loss = train(x, y, rate, options.steps);
    const verdict = judge(loss, first, options.target);
    diagnosis.verdicts.push(verdict);
    diagnosis.losses.push(verdict === "diverges" ? null : loss);
    if (verdict !== "diverges" && loss < smallest) {
      smallest = loss;
      diagnosis.best = rate;
    }
  }
  return diagnosis;
}
