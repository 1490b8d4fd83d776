interface Options {
  /** How far a weight is nudged to each side. */
  step: number;
  /** A relative error above this is suspect. */
  threshold: number;
}

interface Report {
  /** [weights] the central differences */
  numeric: number[];
  /** [weights] the relative errors of what is claimed */
  errors: number[];
  /** the places of the weights whose error is above the threshold */
  suspects: number[];
}

/**
 * Checks a claimed gradient of a tanh neuron's loss.
 * @param w [weights]
 * @param x [examples, weights]
 * @param y [examples]
 * @param claimed [weights]
 */
export function checkGradient(w: number[], x: number[][], y: number[], claimed: number[], options: Options): Report {
  const numeric = w.map((_, k) => {
    throw new NotImplemented("nudge weight k to both sides and divide the change of the loss by the distance");
  });
  throw new NotImplemented("compare the claims with the numeric gradient");
}

/** Half the mean squared error of a tanh neuron with these weights. */
function loss(weights: number[], x: number[][], y: number[]): number {
  throw new NotImplemented("compute the loss");
}
