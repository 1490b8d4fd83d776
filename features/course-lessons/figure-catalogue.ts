import { msg } from "#domain/i18n/translate.ts";

/** A figure for who writes a lesson: its name in the registry, and what it shows. None takes other parameters than its name. */
export interface FigureFacts {
  name: string;
  shows: string;
}

/** Every figure of the registry, in the order of their names. */
export const figureCatalogue: readonly FigureFacts[] = [
  { name: "activation-explorer", shows: msg("Eight activation functions with their slopes and flat stretches.") },
  { name: "anscombe-quartet", shows: msg("Four data sets with the same statistics and the same line; points can be dragged.") },
  { name: "attention-matrix", shows: msg("Attention of four tokens with editable queries, keys and values: every row of weights shares out 1.") },
  { name: "autograd-graph", shows: msg("The graph of an expression, forward and backward one operation at a time; expressions can be typed.") },
  { name: "backprop-graph", shows: msg("One neuron as a graph: values forward, gradients backward, step by step.") },
  { name: "batch-loader", shows: msg("Fourteen sequences dealt into batches: order by epoch, the short last batch, padded cells.") },
  { name: "bayes-areas", shows: msg("Prior times likelihood as areas of a square, the posterior as a share of the positives.") },
  { name: "broadcasting", shows: msg("Two shapes aligned from the right, with stretched cells and the error in words.") },
  { name: "chain-rule-gears", shows: msg("Two chain drives: rates of change multiply.") },
  { name: "convolution-arithmetic", shows: msg("How padding, stride and dilation decide how often a kernel fits.") },
  { name: "directional-derivative", shows: msg("The slope in a direction is the part of the gradient along it.") },
  { name: "distributions", shows: msg("The share within k standard deviations, normal and binomial.") },
  { name: "dot-product", shows: msg("The dot product as length times a signed shadow, and the unit balls of three norms.") },
  { name: "eigenvectors", shows: msg("A vector turned round lights up where its image is parallel; power iteration step by step.") },
  { name: "float32-rounding", shows: msg("How the relative error of a float32 sum depends on its order, against a tolerance.") },
  { name: "gradient-descent-surface", shows: msg("Descent on a bowl, a valley and a saddle; learning rate and start move the whole path.") },
  { name: "histogram-outlier", shows: msg("One far value pulls the mean along and widens every bin; the median stays.") },
  { name: "least-squares-dashboard", shows: msg("The polynomial of least squares through ten points, with its squares and its error on new points.") },
  { name: "loss-curves", shows: msg("Squared, absolute, Huber and focal loss with their slopes, and the best constant under each.") },
  { name: "loss-landscape", shows: msg("A sharp and a flat minimum of equal depth, with noise on the weights.") },
  { name: "mini-optimiser", shows: msg("SGD, momentum and Adam on the same small network, compared at any step.") },
  { name: "model-shapes", shows: msg("Five architectures as graphs of layers, with the shape and the parameters of each.") },
  { name: "perceptron-boundary", shows: msg("The perceptron rule step by step on points that can be moved.") },
  { name: "plane-transformation", shows: msg("A 2 × 2 matrix by the images of its basis vectors; the determinant as an area.") },
  { name: "softmax-temperature", shows: msg("Five logits on sliders and a temperature.") },
  { name: "tangent", shows: msg("A secant becomes the tangent and traces the derivative; error by step size.") },
  { name: "vanishing-depth", shows: msg("The norm of the gradient by layer for three activations, at any scale of the weights.") },
  { name: "xor-live", shows: msg("XOR trained in the page: boundary, the line of each hidden unit, loss curve.") },
];
