import * as tf from "@tensorflow/tfjs";

interface RmsNormOptions {
  /** Added to the mean of the squares. */
  epsilon: number;
  /** Of one example; the first layer of a model is told. */
  inputShape?: number[];
}

/**
 * Divides each row along the last axis by its root mean square, and multiplies by a learned scale.
 * Zhang and Sennrich 2019.
 */
export class RmsNorm extends tf.layers.Layer {
  static className = "RmsNorm";
  readonly epsilon: number;
  scale: ReturnType<tf.layers.Layer["addWeight"]> | null = null;

  constructor({ epsilon, inputShape }: RmsNormOptions) {
    super({ inputShape });
    this.epsilon = epsilon;
  }

  override build(inputShape: (number | null)[]): void {
    const width = inputShape[inputShape.length - 1];
    this.scale = this.addWeight("scale", [width], "float32", tf.initializers.ones());
    this.built = true;
  }

  override computeOutputShape(inputShape: (number | null)[]): (number | null)[] {
    return inputShape;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = Array.isArray(inputs) ? inputs[0] : inputs;
      // The axis stays, with length 1, so that each row is divided by its own root.
      const meanSquare = x.square().mean(-1, true);
      const normalised = x.div(meanSquare.add(this.epsilon).sqrt());
      return this.scale === null ? normalised : normalised.mul(this.scale.read());
    });
  }
}

interface Result {
  output: tf.Tensor | tf.Tensor[];
  weights: tf.Tensor[];
  shape: unknown;
}

/** Runs a model of a single RmsNorm on x; scale, unless it is null, becomes the layer's weight. */
export function runLayer(x: number[][] | number[][][], scale: number[] | null, epsilon: number): Result {
  const input = tf.tensor(x);
  const layer = new RmsNorm({ epsilon, inputShape: input.shape.slice(1) });
  const model = tf.sequential({ layers: [layer] });
  if (scale !== null) layer.setWeights([tf.tensor1d(scale)]);
  return { output: model.predict(input), weights: layer.getWeights(), shape: model.outputShape };
}
