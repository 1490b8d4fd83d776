/**
 * Your layer gives nothing but zeros until it is trained: its scale begins with zeros, and zeros it multiplies. Begin with
 * ones, so that a new layer normalises and nothing else.
 */
import * as tf from "@tensorflow/tfjs";

interface RmsNormOptions {
  epsilon: number;
  inputShape?: number[];
}

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
    this.scale = this.addWeight("scale", [width], "float32", tf.initializers.zeros());
    this.built = true;
  }

  override computeOutputShape(inputShape: (number | null)[]): (number | null)[] {
    return inputShape;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = Array.isArray(inputs) ? inputs[0] : inputs;
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

export function runLayer(x: number[][] | number[][][], scale: number[] | null, epsilon: number): Result {
  const input = tf.tensor(x);
  const layer = new RmsNorm({ epsilon, inputShape: input.shape.slice(1) });
  const model = tf.sequential({ layers: [layer] });
  if (scale !== null) layer.setWeights([tf.tensor1d(scale)]);
  return { output: model.predict(input), weights: layer.getWeights(), shape: model.outputShape };
}
