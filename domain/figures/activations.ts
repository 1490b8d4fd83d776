import { erf } from "./distributions.ts";
import { sigmoid } from "./neuron-graph.ts";

/** An activation function with its derivative. */
export interface Activation {
  label: string; formula: string;
  f: (x: number) => number;
  derivative: (x: number) => number;
  /** Where the function has a kink: there `derivative` gives the value from the left. */
  kink: boolean;
}

const LEAK = 0.01;

/** ln(1 + eˣ) without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** Share of the standard normal distribution below x. */
function normalShare(x: number): number {
  return (1 + erf(x / Math.SQRT2)) / 2;
}

function normalDensity(x: number): number {
  return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
}

/** The eight of the exercise, in the order in which they came into use. Leak 0.01 and α = 1. */
export const activations = {
  sigmoid: { label: "sigmoid", formula: "1 / (1 + e⁻ˣ)", f: sigmoid, derivative: (x) => sigmoid(x) * sigmoid(-x), kink: false },
  tanh: { label: "tanh", formula: "tanh x", f: Math.tanh, derivative: (x) => 1 - Math.tanh(x) ** 2, kink: false },
  softplus: { label: "softplus", formula: "ln(1 + eˣ)", f: softplus, derivative: sigmoid, kink: false },
  relu: { label: "ReLU", formula: "max(0, x)", f: (x) => Math.max(0, x), derivative: (x) => x > 0 ? 1 : 0, kink: true },
  leakyRelu: { label: "leaky ReLU", formula: "x, or 0.01x below 0", f: (x) => x > 0 ? x : LEAK * x, derivative: (x) => x > 0 ? 1 : LEAK, kink: true },
  elu: { label: "ELU", formula: "x, or eˣ − 1 below 0", f: (x) => x > 0 ? x : Math.expm1(x), derivative: (x) => x > 0 ? 1 : Math.exp(x), kink: false },
  swish: { label: "Swish", formula: "x · σ(x)", f: (x) => x * sigmoid(x), derivative: (x) => sigmoid(x) * (1 + x * sigmoid(-x)), kink: false },
  gelu: { label: "GELU", formula: "x · Φ(x)", f: (x) => x * normalShare(x), derivative: (x) => normalShare(x) + x * normalDensity(x), kink: false },
} as const satisfies Record<string, Activation>;

export type ActivationName = keyof typeof activations;

/** Stretches of [low, high] in which the derivative is smaller than `limit` in size. Looks at `count` places. */
export function saturated({ derivative }: Activation, low: number, high: number, limit: number, count = 401): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from: number | null = null;
  let last = low;
  for (let i = 0; i < count; i += 1) {
    const x = low + (i * (high - low)) / (count - 1);
    const flat = Math.abs(derivative(x)) < limit;
    if (flat) from ??= x;
    if (!flat && from !== null) {
      stretches.push({ from, to: last });
      from = null;
    }
    last = x;
  }
  if (from !== null) stretches.push({ from, to: last });
  return stretches;
}
