/**
 * Layers as functions of shapes: what leaves a layer and what it owns follow from what comes in. Shapes are those of one
 * example; the axis of the batch stands before them and changes nothing.
 */
export type Shape = readonly number[];
export type Activation = "ReLU" | "linear" | "sigmoid" | "softmax";

export type Layer =
  | { kind: "input"; shape: Shape }
  | { kind: "dense"; units: number; activation: Activation }
  | { kind: "convolution"; filters: number; kernel: number; padding: "same" | "valid"; activation: Activation }
  | { kind: "pooling"; window: number }
  | { kind: "flatten" }
  | { kind: "concatenate" }
  | { kind: "add" }
  | { kind: "activation"; activation: Activation };

/** A layer in a graph; `from` names by their places the layers it is applied to. */
export interface Placed { layer: Layer; from: readonly number[] }

/** A layer once its graph is known: the shapes that come in, the one that leaves, and how many numbers the layer owns. */
export interface Traced extends Placed { incoming: readonly Shape[]; shape: Shape; parameters: number }

/** How many numbers an array of that shape holds. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1);
}

/**
 * Shape of what leaves a layer.
 * @throws {RangeError} where the incoming shapes do not suit the layer
 */
export function outputShape(layer: Layer, incoming: readonly Shape[]): Shape {
  if (layer.kind === "input") return layer.shape;
  const [first] = incoming;
  switch (layer.kind) {
    case "dense": return [...first.slice(0, -1), layer.units];
    case "convolution": {
      const lost = layer.padding === "same" ? 0 : layer.kernel - 1;
      const sides = first.slice(0, -1).map((side) => side - lost);
      if (sides.some((side) => side < 1)) throw new RangeError(`a kernel of ${layer.kernel} does not fit into [${first.join(", ")}]`);
      return [...sides, layer.filters];
    }
    case "pooling": return first.map((length, axis) => axis === first.length - 1 ? length : Math.floor(length / layer.window));
    case "flatten": return [sizeOf(first)];
    case "concatenate": return [...first.slice(0, -1), incoming.reduce((sum, shape) => sum + lastOf(shape), 0)];
    case "add": {
      const unlike = incoming.find((shape) => shape.join() !== first.join());
      if (unlike !== undefined) throw new RangeError(`[${first.join(", ")}] and [${unlike.join(", ")}] cannot be added entry by entry`);
      return first;
    }
    case "activation": return first;
  }
}

/** Weights and biases of a layer: one weight for each number that a unit or a filter reads, and one bias for each of them. */
export function parameterCount(layer: Layer, incoming: readonly Shape[]): number {
  switch (layer.kind) {
    case "dense": return lastOf(incoming[0]) * layer.units + layer.units;
    case "convolution": return layer.kernel ** 2 * lastOf(incoming[0]) * layer.filters + layer.filters;
    default: return 0;
  }
}

/** Runs the shapes through a graph whose layers stand in an order in which each comes after those it is applied to. */
export function trace(graph: readonly Placed[]): Traced[] {
  const traced: Traced[] = [];
  for (const { layer, from } of graph) {
    const incoming = from.map((place) => traced[place].shape);
    traced.push({ layer, from, incoming, shape: outputShape(layer, incoming), parameters: parameterCount(layer, incoming) });
  }
  return traced;
}

function lastOf(shape: Shape): number {
  return shape[shape.length - 1];
}
