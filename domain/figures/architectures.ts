import type { Layer, Placed } from "./model-shapes.ts";

/** An architecture with one width that can be chosen. */
export interface Architecture {
  name: string;
  /** What is widened. */
  width: string;
  /** The widths on offer, each twice the one before. */
  widths: readonly number[];
  start: number;
  /** The place of a layer whose width this is, and of the one that is typical of the architecture. */
  widened: number;
  typical: number;
  graph: (width: number) => Placed[];
}

const doublings = (from: number, to: number): number[] => from > to ? [] : [from, ...doublings(2 * from, to)];

/** Each layer is applied to the one before. */
const chain = (...layers: Layer[]): Placed[] => layers.map((layer, place) => ({ layer, from: place === 0 ? [] : [place - 1] }));

const relu = (units: number): Layer => ({ kind: "dense", units, activation: "ReLU" });
const input = (...shape: number[]): Layer => ({ kind: "input", shape });

/** relu(h + B relu(A h + a) + b), applied to the layer at place `h` (He et al. 2016, with dense layers). */
function block(h: number, width: number): Placed[] {
  return [
    { layer: relu(width), from: [h] },
    { layer: { kind: "dense", units: width, activation: "linear" }, from: [h + 1] },
    { layer: { kind: "add" }, from: [h, h + 2] },
    { layer: { kind: "activation", activation: "ReLU" }, from: [h + 3] },
  ];
}

export const architectures = {
  mlp: {
    name: "MLP", width: "Units of the first dense layer", widths: doublings(16, 512), start: 128, widened: 1, typical: 1,
    graph: (width) => chain(input(784), relu(width), relu(64), { kind: "dense", units: 10, activation: "softmax" }),
  },
  wideAndDeep: {
    name: "Wide and deep", width: "Units of the second deep layer", widths: doublings(4, 256), start: 16, widened: 2, typical: 3,
    graph: (width) => [
      ...chain(input(20), relu(64), relu(width)),
      { layer: { kind: "concatenate" }, from: [0, 2] },
      { layer: { kind: "dense", units: 1, activation: "sigmoid" }, from: [3] },
    ],
  },
  cnn: {
    name: "CNN", width: "Filters of the second convolution", widths: doublings(2, 64), start: 16, widened: 3, typical: 3,
    graph: (width) => chain(
      input(28, 28, 1),
      { kind: "convolution", filters: 8, kernel: 3, padding: "same", activation: "ReLU" },
      { kind: "pooling", window: 2 },
      { kind: "convolution", filters: width, kernel: 3, padding: "valid", activation: "ReLU" },
      { kind: "flatten" },
      { kind: "dense", units: 10, activation: "softmax" },
    ),
  },
  autoencoder: {
    name: "Autoencoder", width: "Units of the code", widths: doublings(2, 256), start: 32, widened: 2, typical: 2,
    graph: (width) => chain(
      input(784), relu(128), { kind: "dense", units: width, activation: "linear" }, relu(128), { kind: "dense", units: 784, activation: "sigmoid" },
    ),
  },
  residual: {
    name: "Residual", width: "Width of the blocks", widths: doublings(8, 256), start: 64, widened: 1, typical: 4,
    graph: (width) => [
      ...chain(input(20), relu(width)), ...block(1, width), ...block(5, width),
      { layer: { kind: "dense", units: 3, activation: "softmax" }, from: [9] },
    ],
  },
} as const satisfies Record<string, Architecture>;

export type ArchitectureName = keyof typeof architectures;
