/**
 * Your batches leave out the examples that do not fill one, in every epoch the same ones. If they hold a class of
 * their own, the network never hears of it. Let the batch begin anywhere below n; slice makes it shorter.
 */
type Matrix = number[][];

interface Layer {
  W: Matrix;
  b: number[];
}

interface Options {
  learningRate: number;
  epochs: number;
  batchSize: number;
}

function matmul(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}

function transpose(a: Matrix): Matrix {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

function sumRows(a: Matrix): number[] {
  return a[0].map((_, j) => a.reduce((sum, row) => sum + row[j], 0));
}

function forward(layers: Layer[], batch: Matrix): Matrix[] {
  const values = [batch];
  layers.forEach(({ W, b }, l) => {
    const Z = matmul(values[l], W).map((row) => row.map((value, j) => value + b[j]));
    values.push(l === layers.length - 1 ? Z : Z.map((row) => row.map(Math.tanh)));
  });
  return values;
}

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

function lossAndGradients(layers: Layer[], batch: Matrix, classes: number[]): { loss: number; gradients: Layer[] } {
  const values = forward(layers, batch);
  const P = values[layers.length].map(softmax);
  const loss = P.reduce((sum, row, i) => sum - Math.log(row[classes[i]]), 0) / batch.length;
  let delta = P.map((row, i) => row.map((p, j) => (p - (j === classes[i] ? 1 : 0)) / batch.length));
  const gradients: Layer[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const entering = values[l];
    gradients[l] = { W: matmul(transpose(entering), delta), b: sumRows(delta) };
    if (l > 0) delta = matmul(delta, transpose(layers[l].W)).map((row, i) => row.map((back, j) => back * (1 - entering[i][j] ** 2)));
  }
  return { loss, gradients };
}

function step(layers: Layer[], gradients: Layer[], learningRate: number): Layer[] {
  return layers.map(({ W, b }, l) => ({
    W: W.map((row, i) => row.map((weight, j) => weight - learningRate * gradients[l].W[i][j])),
    b: b.map((bias, j) => bias - learningRate * gradients[l].b[j]),
  }));
}

export function trainMlp(x: Matrix, y: number[], start: Layer[], { learningRate, epochs, batchSize }: Options): Layer[] {
  let layers = start;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let total = 0;
    for (let first = 0; first + batchSize <= x.length; first += batchSize) {
      const batch = x.slice(first, first + batchSize);
      const { loss, gradients } = lossAndGradients(layers, batch, y.slice(first, first + batchSize));
      layers = step(layers, gradients, learningRate);
      total += loss * batch.length;
    }
    if (epoch % 10 === 0) report(epoch, { loss: total / x.length });
  }
  return layers;
}
