/**
 * You collect the corrections and make them at the end of the epoch, so all examples of an epoch meet the same
 * weights. The rule corrects at once: the next example is scored with the weights that the last mistake left behind.
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): { w: number[]; b: number; mistakes: number[] } {
  let w = x[0].map(() => 0);
  let b = 0;
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let count = 0;
    const dw = w.map(() => 0);
    let db = 0;
    for (let i = 0; i < x.length; i++) {
      const score = x[i].reduce((sum, value, j) => sum + value * w[j], b);
      if (y[i] * score > 0) continue;
      x[i].forEach((value, j) => { dw[j] += y[i] * value; });
      db += y[i];
      count++;
    }
    w = w.map((weight, j) => weight + dw[j]);
    b += db;
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
