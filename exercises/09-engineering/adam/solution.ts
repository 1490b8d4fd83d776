interface AdamOptions {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
}

/** A running mean that forgets: old values fade by the factor beta at each step. */
function fade(moment: number[], values: number[], beta: number): number[] {
  return moment.map((old, k) => beta * old + (1 - beta) * values[k]);
}

/** Undoes the pull towards the zero from which the running mean started. */
function unbias(moment: number[], beta: number, t: number): number[] {
  return moment.map((value) => value / (1 - beta ** t));
}

/**
 * The parameters after each step of Adam: Kingma and Ba 2015, algorithm 1.
 * @param start [parameters]
 * @param gradients [steps, parameters]
 * @returns [steps, parameters]
 */
export function adam(start: number[], gradients: number[][], options: AdamOptions): number[][] {
  const { learningRate, beta1, beta2, epsilon } = options;
  let theta = start;
  let m = start.map(() => 0);
  let v = start.map(() => 0);

  return gradients.map((gradient, step) => {
    m = fade(m, gradient, beta1);
    v = fade(v, gradient.map((g) => g ** 2), beta2);

    const mHat = unbias(m, beta1, step + 1);
    const vHat = unbias(v, beta2, step + 1);

    // A new array at each step, so that the rows already recorded stay as they were.
    theta = theta.map((value, k) => value - (learningRate * mHat[k]) / (Math.sqrt(vHat[k]) + epsilon));
    return theta;
  });
}
