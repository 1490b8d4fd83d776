/**
 * Your bias is still 0. It is corrected with every mistake, like the weights: think of it as the weight of an input
 * that is always 1. Without it every line goes through the origin.
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): { w: number[]; b: number; mistakes: number[] } {
  let w = x[0].map(() => 0);
  const b = 0;
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let count = 0;
    for (let i = 0; i < x.length; i++) {
      const score = x[i].reduce((sum, value, j) => sum + value * w[j], b);
      if (y[i] * score > 0) continue;
      w = w.map((weight, j) => weight + y[i] * x[i][j]);
      count++;
    }
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
