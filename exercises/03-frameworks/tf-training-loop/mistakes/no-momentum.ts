/**
 * Each of your steps is the plain gradient step: nothing of the last one is left in it. Add the velocity, times the
 * momentum, before you take the step.
 */
import * as tf from "@tensorflow/tfjs";

interface Options {
  batchSize: number;
  epochs: number;
  learningRate: number;
  momentum: number;
}

interface Trained {
  /** Of every batch, before its step. */
  losses: number[];
  /** [d, k] */
  W: tf.Tensor;
  /** [k] */
  b: tf.Tensor;
}

export function train(x: number[][], labels: number[], start: { W: number[][]; b: number[] }, options: Options): Trained {
  const { batchSize, epochs, learningRate } = options;
  const W = tf.variable(tf.tensor2d(start.W));
  const b = tf.variable(tf.tensor1d(start.b));
  const parameters = [W, b].map((variable) => ({ variable, velocity: tf.zerosLike(variable) }));

  const lossOf = (examples: number[][], classes: number[]): tf.Scalar => {
    const logProbabilities = tf.logSoftmax(tf.tensor2d(examples).matMul(W).add(b));
    const chosen = tf.oneHot(tf.tensor1d(classes, "int32"), start.b.length);
    return logProbabilities.mul(chosen).sum().div(-classes.length).asScalar();
  };

  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let from = 0; from < x.length; from += batchSize) {
      const to = from + batchSize;
      const { value, grads } = tf.variableGrads(() => lossOf(x.slice(from, to), labels.slice(from, to)));
      losses.push(value.arraySync());
      for (const parameter of parameters) {
        const { variable } = parameter;
        parameter.velocity = grads[variable.name].mul(-learningRate);
        variable.assign(variable.add(parameter.velocity));
      }
    }
  }
  return { losses, W, b };
}
