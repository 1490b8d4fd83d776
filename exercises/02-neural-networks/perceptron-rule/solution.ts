interface Perceptron {
  /** [inputs] */
  w: number[];
  b: number;
  /** How many mistakes each epoch made. */
  mistakes: number[];
}

/** b + w · x */
function score(w: number[], b: number, x: number[]): number {
  return w.reduce((sum, weight, j) => sum + weight * x[j], b);
}

/**
 * The perceptron rule from weights of 0: Rosenblatt 1958.
 * @param x [examples, inputs]
 * @param y [examples], each 1 or -1
 * @param epochs the largest number of passes over the data
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): Perceptron {
  let w = x[0].map(() => 0);
  let b = 0;
  const mistakes: number[] = [];

  for (let epoch = 0; epoch < epochs; epoch++) {
    let count = 0;
    for (const [i, example] of x.entries()) {
      // Label and score of the same sign have a positive product; 0 is on neither side, so it is a mistake.
      if (y[i] * score(w, b, example) > 0) continue;
      w = w.map((weight, j) => weight + y[i] * example[j]);
      b += y[i];
      count++;
    }
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
