/** A hypothesis, a test for it, and what a positive test says. All three are probabilities. */
export interface Evidence {
  /** How common the hypothesis is: P(H). */
  prior: number;
  /** How often the test is positive where it holds: P(+|H). */
  sensitivity: number;
  /** How often the test is positive where it does not: P(+|not H). */
  falseAlarm: number;
}

/** The four areas of the unit square. They sum to 1. */
export interface Areas { truePositive: number; missed: number; falsePositive: number; cleared: number }

/** How the unit square is divided: its left part, as wide as the prior, holds where the hypothesis does. */
export function areas({ prior, sensitivity, falseAlarm }: Evidence): Areas {
  return {
    truePositive: prior * sensitivity,
    missed: prior * (1 - sensitivity),
    falsePositive: (1 - prior) * falseAlarm,
    cleared: (1 - prior) * (1 - falseAlarm),
  };
}

/** P(H|+), the share of the positives in which the hypothesis holds; null where no test is ever positive. */
export function posterior(evidence: Evidence): number | null {
  const { truePositive, falsePositive } = areas(evidence);
  const positive = truePositive + falsePositive;
  return positive === 0 ? null : truePositive / positive;
}

/** P(+|H) / P(+|not H): by how much a positive test multiplies the odds. Infinite when there are no false alarms. */
export function likelihoodRatio({ sensitivity, falseAlarm }: Evidence): number {
  return sensitivity / falseAlarm;
}

/** Whole people of `total`, rounded so that the ill and the healthy still add up. */
export function people(evidence: Evidence, total: number): { with: number; without: number; truePositive: number; falsePositive: number } {
  const ill = Math.round(evidence.prior * total);
  return {
    with: ill, without: total - ill,
    truePositive: Math.round(ill * evidence.sensitivity), falsePositive: Math.round((total - ill) * evidence.falseAlarm),
  };
}
