/**
 * Your biases never moved from 0. Without them each hidden unit is 0 at the origin, and opposite points always get
 * opposite hidden values, so the network cannot place its bends where the data need them. Biases have gradients too:
 * let them take the same step as the weights.
 */
interface Network { W1: number[][]; b1: number[]; W2: number[]; b2: number }

const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const start = (count: number): number[] => zeros(count).map(() => Math.random() - 0.5);

export function trainXor(x: number[][], y: number[], options: { hidden: number; learningRate: number; epochs: number }): Network {
  const { hidden, learningRate, epochs } = options;
  const W1 = [start(hidden), start(hidden)];
  const W2 = start(hidden);
  const b1 = zeros(hidden);
  const b2 = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const dW1 = [zeros(hidden), zeros(hidden)];
    const dW2 = zeros(hidden);
    let loss = 0;
    for (let i = 0; i < x.length; i++) {
      const h = b1.map((bias, j) => Math.tanh(bias + x[i][0] * W1[0][j] + x[i][1] * W1[1][j]));
      const p = 1 / (1 + Math.exp(-h.reduce((sum, value, j) => sum + value * W2[j], b2)));
      loss -= Math.log(y[i] === 1 ? p : 1 - p) / x.length;
      const delta = (p - y[i]) / x.length;
      for (let j = 0; j < hidden; j++) {
        const back = delta * W2[j] * (1 - h[j] ** 2);
        dW2[j] += delta * h[j];
        dW1[0][j] += back * x[i][0];
        dW1[1][j] += back * x[i][1];
      }
    }
    if (epoch % 20 === 0) report(epoch, { loss });
    for (let j = 0; j < hidden; j++) {
      W1[0][j] -= learningRate * dW1[0][j];
      W1[1][j] -= learningRate * dW1[1][j];
      W2[j] -= learningRate * dW2[j];
    }
  }
  return { W1, b1, W2, b2 };
}
