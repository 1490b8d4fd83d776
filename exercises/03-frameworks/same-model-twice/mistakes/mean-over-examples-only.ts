/**
 * In your module style the loss adds up the outputs of an example. The mean runs over all entries, outputs too: with several
 * outputs your loss and your step are too large.
 */
import * as tf from "@tensorflow/tfjs";

type State<Matrix = number[][], Vector = number[]> = {
  "hidden.weight": Matrix;
  "hidden.bias": Vector;
  "output.weight": Matrix;
  "output.bias": Vector;
};

interface Result {
  prediction: tf.Tensor | tf.Tensor[] | number[][];
  loss: tf.Tensor | number;
  state: State<tf.Tensor | number[][], tf.Tensor | number[]>;
}

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

export function torchStyle(state: State, x: number[][], y: number[][], learningRate: number): Result {
  const network = new Network(state);
  const [input, target] = [tf.tensor2d(x), tf.tensor2d(y)];
  const prediction = network.forward(input);
  const { value, grads } = tf.variableGrads(() => network.forward(input).sub(target).square().sum(1).mean().asScalar());
  for (const parameter of Object.values<tf.Variable>(network.state())) {
    parameter.assign(parameter.sub(grads[parameter.name].mul(learningRate)));
  }
  return { prediction, loss: value, state: network.state() };
}

export async function kerasStyle(state: State, x: number[][], y: number[][], learningRate: number): Promise<Result> {
  const [input, target] = [tf.tensor2d(x), tf.tensor2d(y)];
  const hidden = tf.layers.dense({ units: state["hidden.bias"].length, activation: "tanh", inputShape: [x[0].length] });
  const output = tf.layers.dense({ units: state["output.bias"].length });
  const model = tf.sequential({ layers: [hidden, output] });

  hidden.setWeights([tf.tensor2d(state["hidden.weight"]).transpose(), tf.tensor1d(state["hidden.bias"])]);
  output.setWeights([tf.tensor2d(state["output.weight"]).transpose(), tf.tensor1d(state["output.bias"])]);
  model.compile({ optimizer: tf.train.sgd(learningRate), loss: "meanSquaredError" });

  const prediction = model.predict(input);
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
