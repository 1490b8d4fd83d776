/**
 * You correct after every example, right or wrong, so no epoch is free of corrections and the rule never comes to
 * rest. The perceptron learns from its mistakes only: leave the weights alone when the answer is right.
 */
export function trainPerceptron(x: number[][], y: number[], epochs: number): { w: number[]; b: number; mistakes: number[] } {
  let w = x[0].map(() => 0);
  let b = 0;
  const mistakes: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let count = 0;
    for (let i = 0; i < x.length; i++) {
            w = w.map((weight, j) => weight + y[i] * x[i][j]);
      b += y[i];
      count++;
    }
    mistakes.push(count);
    if (count === 0) break;
  }
  return { w, b, mistakes };
}
