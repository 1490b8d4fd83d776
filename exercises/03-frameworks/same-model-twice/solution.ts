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

/** y = x Wᵀ + b, with W [outputs, inputs]. */
class Linear {
  readonly weight: tf.Variable;
  readonly bias: tf.Variable;

  constructor(weight: number[][], bias: number[]) {
    this.weight = tf.variable(tf.tensor2d(weight));
    this.bias = tf.variable(tf.tensor1d(bias));
  }

  forward(x: tf.Tensor): tf.Tensor {
    return tf.matMul(x, this.weight, false, true).add(this.bias);
  }
}

class Network {
  readonly hidden: Linear;
  readonly output: Linear;

  constructor(state: State) {
    this.hidden = new Linear(state["hidden.weight"], state["hidden.bias"]);
    this.output = new Linear(state["output.weight"], state["output.bias"]);
  }

  forward(x: tf.Tensor): tf.Tensor {
    return this.output.forward(this.hidden.forward(x).tanh());
  }

  state(): State<tf.Variable, tf.Variable> {
    return {
      "hidden.weight": this.hidden.weight, "hidden.bias": this.hidden.bias,
      "output.weight": this.output.weight, "output.bias": this.output.bias,
    };
  }
}

/** The network as modules whose forward is ordinary code. */
export function torchStyle(state: State, x: number[][], y: number[][], learningRate: number): Result {
  const network = new Network(state);
  const [input, target] = [tf.tensor2d(x), tf.tensor2d(y)];
  const prediction = network.forward(input);
  const { value, grads } = tf.variableGrads(() => network.forward(input).sub(target).square().mean().asScalar());
  for (const parameter of Object.values<tf.Variable>(network.state())) {
    parameter.assign(parameter.sub(grads[parameter.name].mul(learningRate)));
  }
  return { prediction, loss: value, state: network.state() };
}

/** The same network as Keras layers. */
export async function kerasStyle(state: State, x: number[][], y: number[][], learningRate: number): Promise<Result> {
  const [input, target] = [tf.tensor2d(x), tf.tensor2d(y)];
  const hidden = tf.layers.dense({ units: state["hidden.bias"].length, activation: "tanh", inputShape: [x[0].length] });
  const output = tf.layers.dense({ units: state["output.bias"].length });
  const model = tf.sequential({ layers: [hidden, output] });

  // A kernel of Keras has a row for each input: PyTorch's weight, turned.
  hidden.setWeights([tf.tensor2d(state["hidden.weight"]).transpose(), tf.tensor1d(state["hidden.bias"])]);
  output.setWeights([tf.tensor2d(state["output.weight"]).transpose(), tf.tensor1d(state["output.bias"])]);
  model.compile({ optimizer: tf.train.sgd(learningRate), loss: "meanSquaredError" });

  const prediction = model.predict(input);
  // The loss that the step is taken from, so the one before it.
  const loss = await model.trainOnBatch(input, target);
  const [[hiddenKernel, hiddenBias], [outputKernel, outputBias]] = [hidden.getWeights(), output.getWeights()];
  return {
    prediction,
    loss: Array.isArray(loss) ? loss[0] : loss,
    state: {
      "hidden.weight": hiddenKernel.transpose(), "hidden.bias": hiddenBias,
      "output.weight": outputKernel.transpose(), "output.bias": outputBias,
    },
  };
}
