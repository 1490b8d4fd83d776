import { sizeOf, type Shape, type Traced } from "#domain/figures/model-shapes.ts";

/** How many examples go through at once; null where that is left open. */
export type Batch = number | null;

/** With commas between thousands. */
export const count = (value: number): string => value.toLocaleString("en-GB");

/** As a framework writes it, the axis of the batch first: [null, 28, 28, 1]. */
export function written(shape: Shape, batch: Batch): string {
  return `[${[batch === null ? "null" : batch, ...shape].join(", ")}]`;
}

/** The name on a layer's box. */
export function titleOf({ layer, shape }: Traced): string {
  switch (layer.kind) {
    case "input": return `input ${shape.join(" × ")}`;
    case "dense": return `dense ${layer.units}, ${layer.activation}`;
    case "convolution": return `conv ${layer.filters}, ${square(layer.kernel)}, ${layer.activation}`;
    case "pooling": return `max pooling ${square(layer.window)}`;
    case "activation": return layer.activation;
    default: return layer.kind;
  }
}

/** The count of parameters as it is worked out: "784·128 + 128". Null for a layer that owns none. */
export function formulaOf({ layer, incoming: [first] }: Traced): string | null {
  switch (layer.kind) {
    case "dense": return `${lastOf(first)}·${layer.units} + ${layer.units}`;
    case "convolution": return `${layer.kernel}·${layer.kernel}·${lastOf(first)}·${layer.filters} + ${layer.filters}`;
    default: return null;
  }
}

/** Why a layer's shape and its count are what they are, in two to four sentences. */
export function explain(traced: Traced, batch: Batch): string {
  const { layer, incoming, shape, parameters } = traced;
  const now = written(shape, batch);
  const sum = `${formulaOf(traced) ?? ""} = ${count(parameters)} parameters`;
  const shared = batch === null || batch === 1 ? "" : ` All ${batch} examples use them.`;
  const nothing = "It owns no parameters.";
  switch (layer.kind) {
    case "input": {
      const open = batch === null ? "null leaves open how many examples come at once." : batch === 1 ? "The first axis is the batch, here a single example." : `The first axis is the batch of ${batch}.`;
      return `Input: ${count(sizeOf(shape))} numbers for each example, and so ${now}. ${open} ${nothing}`;
    }
    case "dense": {
      const units = layer.units === 1 ? "The one unit" : `Each of the ${layer.units} units`;
      return `Dense: ${units.toLowerCase()} has ${lastOf(incoming[0])} weights, one for each number that comes in, and a bias: ${sum}.${shared} ${layer.units === 1 ? "It gives one number" : "Each gives one number"}: ${now}.`;
    }
    case "convolution": {
      const [side] = incoming[0];
      const sides = layer.padding === "same" ? `Padding keeps the sides at ${side}` : `Without padding a side of ${side} leaves ${side} − ${layer.kernel} + 1 = ${shape[0]} places`;
      return `Convolution: each of the ${layer.filters} filters has ${layer.kernel}·${layer.kernel}·${lastOf(incoming[0])} weights and a bias: ${sum}, used at every place of the picture.${shared} ${sides}: ${now}.`;
    }
    case "pooling": return `Max pooling keeps the largest number of each ${square(layer.window)} window: a side of ${incoming[0][0]} becomes ${shape[0]}, and the ${lastOf(shape)} channels stay: ${now}. ${nothing}`;
    case "flatten": return `Flatten puts the ${incoming[0].join("·")} = ${count(sizeOf(shape))} numbers of an example into one row: ${now}. ${nothing}`;
    case "concatenate": return `Concatenate puts its inputs one after the other: ${incoming.map(lastOf).join(" + ")} = ${lastOf(shape)} numbers, ${now}. ${nothing}`;
    case "add": return `Add sums its inputs entry by entry. Both are ${now}, or there would be no sum, and so is the result. ${nothing}`;
    case "activation": return `${layer.activation} is applied to each number by itself, after the sum. The shape stays ${now}. ${nothing}`;
  }
}

function lastOf(shape: Shape): number {
  return shape[shape.length - 1];
}

function square(side: number): string {
  return `${side} × ${side}`;
}
