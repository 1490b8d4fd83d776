type Verdict = "diverges" | "crawls" | "fits";

interface Diagnosis {
  /** [rates] */
  verdicts: Verdict[];
  /** [rates] the loss after the last step; null where the run diverges */
  losses: (number | null)[];
  /** the rate with the smallest loss; null where every run diverges */
  best: number | null;
}

/**
 * Trains a line with each rate, from zero, and judges the runs.
 * @param x [points]
 * @param y [points] what the line should give at each x
 * @param rates the learning rates to try
 * @param options how many steps each run has, and the loss at which it fits
 */
export function diagnose(x: number[], y: number[], rates: number[], options: { steps: number; target: number }): Diagnosis {
  const losses = rates.map((rate) => train(x, y, rate, options.steps));
  throw new NotImplemented("judge each run and choose the best rate");
}

/** The loss after so many steps of gradient descent from w = b = 0. */
function train(x: number[], y: number[], rate: number, steps: number): number {
  throw new NotImplemented("train the line with one rate");
}
