/**
 * Your weights never leave 0: every score is 0 at the start, and you count that as right. A score of 0 gives no
 * answer, so it is a mistake for either label. Only a positive product of label and score is right.
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): { w: number[]; b: number; mistakes: number[] } {
  let w = x[0].map(() => 0);
  let b = 0;
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let count = 0;
    for (let i = 0; i < x.length; i++) {
      const score = x[i].reduce((sum, value, j) => sum + value * w[j], b);
      if (y[i] * score >= 0) continue;
      w = w.map((weight, j) => weight + y[i] * x[i][j]);
      b += y[i];
      count++;
    }
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
