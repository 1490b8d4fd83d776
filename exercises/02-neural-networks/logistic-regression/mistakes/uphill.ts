/**
 * Your loss rises: the step goes along the derivatives, and they point to where the loss grows. Take the learning
 * rate times the derivative off each parameter, and check that the error is p − y and not y − p.
 */
interface Model {
  weights: number[];
  bias: number;
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function predict({ weights, bias }: Model, row: number[]): number {
  return sigmoid(row.reduce((sum, value, k) => sum + value * weights[k], bias));
}

function crossEntropy(p: number[], y: number[]): number {
  return -mean(p.map((probability, i) => Math.log(Math.max(1e-300, y[i] === 1 ? probability : 1 - probability))));
}

export function trainLogistic(x: number[][], y: number[], options: { learningRate: number; epochs: number }): Model {
  let model: Model = { weights: x[0].map(() => 0), bias: 0 };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const p = x.map((row) => predict(model, row));
    if (epoch % 20 === 0) report(epoch, { loss: crossEntropy(p, y) });
    const errors = p.map((probability, i) => probability - y[i]);
    model = {
      weights: model.weights.map((weight, k) => weight + options.learningRate * mean(errors.map((error, i) => error * x[i][k]))),
      bias: model.bias + options.learningRate * mean(errors),
    };
  }
  return model;
}
