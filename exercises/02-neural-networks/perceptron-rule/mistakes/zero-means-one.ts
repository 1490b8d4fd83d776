/**
 * You read a score of exactly 0 as the answer 1, so an example with label 1 passes without having been learned. A
 * score of 0 is a mistake for either label: ask whether label times score is above 0.
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): { w: number[]; b: number; mistakes: number[] } {
  let w = x[0].map(() => 0);
  let b = 0;
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let count = 0;
    for (let i = 0; i < x.length; i++) {
      const score = x[i].reduce((sum, value, j) => sum + value * w[j], b);
      const answer = score >= 0 ? 1 : -1;
      if (answer === y[i]) continue;
      w = w.map((weight, j) => weight + y[i] * x[i][j]);
      b += y[i];
      count++;
    }
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
