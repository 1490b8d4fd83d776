import * as tf from "@tensorflow/tfjs";

/** Parameters by name, as PyTorch writes them: a weight has a row for each output. */
type State<Matrix = number[][], Vector = number[]> = {
  "hidden.weight": Matrix;
  "hidden.bias": Vector;
  "output.weight": Matrix;
  "output.bias": Vector;
};

/** Arrays or tensors. */
interface Result {
  /** [n, k], before the step. */
  prediction: tf.Tensor | tf.Tensor[] | number[][];
  /** Before the step. */
  loss: tf.Tensor | number;
  /** After the step. */
  state: State<tf.Tensor | number[][], tf.Tensor | number[]>;
}

/** The network as modules whose forward is ordinary code. */
export function torchStyle(state: State, x: number[][], y: number[][], learningRate: number): Result {
  throw new NotImplemented("write modules that own their weights, predict, and take a step");
}

/** The same network as Keras layers. */
export async function kerasStyle(state: State, x: number[][], y: number[][], learningRate: number): Promise<Result> {
  throw new NotImplemented("put layers together, turn the weights, predict, and take a step");
}
