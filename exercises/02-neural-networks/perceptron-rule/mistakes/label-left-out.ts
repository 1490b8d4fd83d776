/**
 * Your corrections add the example whatever its label is, which moves the score up even where it should go down.
 * Multiply by the label: an example of label −1 is taken away.
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
      w = w.map((weight, j) => weight + x[i][j]);
      b += 1;
      count++;
    }
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
