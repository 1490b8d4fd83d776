interface Model {
  /** [features] */
  weights: number[];
  bias: number;
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The probability of label 1 for one example. */
function predict({ weights, bias }: Model, row: number[]): number {
  return sigmoid(row.reduce((sum, value, k) => sum + value * weights[k], bias));
}

/** The mean cross-entropy. A probability of exactly 0 or 1 would make it Infinity, so it is kept just inside. */
function crossEntropy(p: number[], y: number[]): number {
  return -mean(p.map((probability, i) => Math.log(Math.max(1e-300, y[i] === 1 ? probability : 1 - probability))));
}

/**
 * Trains a single sigmoid neuron by gradient descent on the whole data.
 * @param x [examples, features]
 * @param y [examples], each 0 or 1
 */
export function trainLogistic(x: number[][], y: number[], options: { learningRate: number; epochs: number }): Model {
  let model: Model = { weights: x[0].map(() => 0), bias: 0 };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const p = x.map((row) => predict(model, row));
    if (epoch % 20 === 0) report(epoch, { loss: crossEntropy(p, y) });

    // Sigmoid and cross-entropy together: the derivative by what enters the sigmoid is the error.
    const errors = p.map((probability, i) => probability - y[i]);
    model = {
      weights: model.weights.map((weight, k) => weight - options.learningRate * mean(errors.map((error, i) => error * x[i][k]))),
      bias: model.bias - options.learningRate * mean(errors),
    };
  }
  return model;
}
