import { steps, type Edge, type NodeId, type Pass } from "#domain/figures/neuron-graph.ts";
import { factor, short } from "./parts/format.ts";

/** How a node is written in the figure, and how a screen reader should say it. */
export const names: Record<NodeId, { symbol: string; formula: string; spoken: string }> = {
  x1: { symbol: "x₁", formula: "x₁", spoken: "input x 1" },
  w1: { symbol: "w₁", formula: "w₁", spoken: "weight w 1" },
  x2: { symbol: "x₂", formula: "x₂", spoken: "input x 2" },
  w2: { symbol: "w₂", formula: "w₂", spoken: "weight w 2" },
  b: { symbol: "b", formula: "b", spoken: "bias b" },
  t: { symbol: "t", formula: "t", spoken: "target t" },
  p1: { symbol: "p₁", formula: "p₁ = w₁x₁", spoken: "product p 1" },
  p2: { symbol: "p₂", formula: "p₂ = w₂x₂", spoken: "product p 2" },
  z: { symbol: "z", formula: "z = p₁ + p₂ + b", spoken: "sum z" },
  a: { symbol: "a", formula: "a = σ(z)", spoken: "activation a" },
  loss: { symbol: "L", formula: "L = ½(a − t)²", spoken: "loss L" },
};

/** The local derivative on an arrow as a formula in the nodes' values. */
export function localFormula({ from, to }: Pick<Edge, "from" | "to">): string {
  if (to === "z") return "";
  if (to === "a") return "a(1 − a)";
  if (to === "loss") return from === "a" ? "a − t" : "t − a";
  return names[otherFactor(from)].symbol;
}

/** The derivative of a product by one factor is the other factor. */
function otherFactor(id: NodeId): NodeId {
  if (id === "x1") return "w1";
  if (id === "w1") return "x1";
  return id === "x2" ? "w2" : "x2";
}

/** One sentence or two for the moment after step `index`. */
export function narrate(index: number, pass: Pass): string {
  // A word joiner after the slash keeps ∂L/∂w on one line.
  return sentence(index, pass).replaceAll("∂L/", "∂L/\u2060");
}

function sentence(index: number, { values: v, gradients: g, edges }: Pass): string {
  const local = (from: NodeId) => edges.find((edge) => edge.from === from)?.local ?? 0;
  switch (index) {
    case 0: return "The inputs, the weights, the bias and the target are given. Nothing is computed yet.";
    case 1: return `Forward: each weight multiplies its input. p₁ = ${factor(v.w1)} · ${factor(v.x1)} = ${short(v.p1)}, p₂ = ${factor(v.w2)} · ${factor(v.x2)} = ${short(v.p2)}.`;
    case 2: return `Forward: the products and the bias are summed. z = ${short(v.p1)} + ${factor(v.p2)} + ${factor(v.b)} = ${short(v.z)}.`;
    case 3: return `Forward: the sigmoid presses z between 0 and 1. a = σ(${short(v.z)}) = ${short(v.a)}.`;
    case 4: return `Forward: the loss is half the squared error. L = ½(${short(v.a)} − ${factor(v.t)})² = ${short(v.loss, 4)}. Every arrow now knows its local derivative.`;
    case 5: return "Backward: start at the end. The loss changes one for one with itself: ∂L/∂L = 1.";
    case 6: return `Backward: upstream times local. ∂L/∂a = 1 · (a − t) = ${short(g.a)}.`;
    case 7: return `Backward: ∂L/∂z = ∂L/∂a · a(1 − a) = ${factor(g.a)} · ${factor(local("z"))} = ${short(g.z, 4)}.`;
    case 8: return `Backward: a sum passes its gradient on unchanged. p₁, b and p₂ each get ${short(g.z, 4)}.`;
    default: return `Backward: a product crosses its factors over. ∂L/∂w₁ = ${factor(g.p1)} · x₁ = ${short(g.w1, 4)} and ∂L/∂w₂ = ${factor(g.p2)} · x₂ = ${short(g.w2, 4)}.${blame(v.x1, v.x2)}`;
  }
}

function blame(x1: number, x2: number): string {
  if (Math.abs(x1) === Math.abs(x2)) return "";
  return ` The weight with the larger input, ${Math.abs(x1) > Math.abs(x2) ? "w₁" : "w₂"}, gets the larger share.`;
}

/** "Step 3 of 9" */
export function stepName(index: number): string {
  return index === 0 ? "Start" : `Step ${index} of ${steps.length - 1}`;
}
