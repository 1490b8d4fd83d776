/**
 * You run all the epochs even when nothing is left to correct: the weights are right, and the list of mistakes has
 * zeros too many. The first epoch without a mistake is the last one.
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): { w: number[]; b: number; mistakes: number[] } {
  let w = x[0].map(() => 0);
  let b = 0;
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let count = 0;
    for (let i = 0; i < x.length; i++) {
      const score = x[i].reduce((sum, value, j) => sum + value * w[j], b);
      if (y[i] * score > 0) continue;
      w = w.map((weight, j) => weight + y[i] * x[i][j]);
      b += y[i];
      count++;
    }
    mistakes.push(count);
  }
  return { w, b, mistakes };
}
