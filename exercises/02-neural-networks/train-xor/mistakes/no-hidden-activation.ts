/**
 * Your network ended where a single straight line ends, and no line separates XOR, however long it is trained. Two
 * linear layers in a row are one: the hidden sums must pass through tanh on the way forward, and what comes back to them
 * must be multiplied by its slope. Check both.
 */
interface Network { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const start = (count: number): number[] => zeros(count).map(() => Math.random() - 0.5);

export function trainXor(x: number[][], y: number[], options: { hidden: number; learningRate: number; epochs: number }): Network {
  const { hidden, learningRate, epochs } = options;
  const W1 = [start(hidden), start(hidden)];
  const W2 = start(hidden);
  const b1 = zeros(hidden);
  let b2 = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const dW1 = [zeros(hidden), zeros(hidden)];
    const dW2 = zeros(hidden);
    const db1 = zeros(hidden);
    let db2 = 0;
    let loss = 0;
    for (let i = 0; i < x.length; i++) {
      const h = b1.map((bias, j) => bias + x[i][0] * W1[0][j] + x[i][1] * W1[1][j]);
      const p = 1 / (1 + Math.exp(-h.reduce((sum, value, j) => sum + value * W2[j], b2)));
      loss -= Math.log(y[i] === 1 ? p : 1 - p) / x.length;
      const delta = (p - y[i]) / x.length;
      db2 += delta;
      for (let j = 0; j < hidden; j++) {
        const back = delta * W2[j];
        dW2[j] += delta * h[j];
        db1[j] += back;
        dW1[0][j] += back * x[i][0];
        dW1[1][j] += back * x[i][1];
      }
    }
    if (epoch % 20 === 0) report(epoch, { loss });
    for (let j = 0; j < hidden; j++) {
      W1[0][j] -= learningRate * dW1[0][j];
      W1[1][j] -= learningRate * dW1[1][j];
      W2[j] -= learningRate * dW2[j];
      b1[j] -= learningRate * db1[j];
    }
    b2 -= learningRate * db2;
  }
  return { W1, b1, W2, b2 };
}
