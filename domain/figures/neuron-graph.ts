/**
 * The computation graph of the backpropagation figure: one neuron with two inputs, a sigmoid and a
 * squared loss. Every operation carries its local derivatives beside its value, so that the
 * backward pass is nothing but the chain rule (Rumelhart, Hinton and Williams 1986).
 */
export type LeafId = "x1" | "w1" | "x2" | "w2" | "b" | "t";
export type OperationId = "p1" | "p2" | "z" | "a" | "loss";
export type NodeId = LeafId | OperationId;

export type Leaves = Record<LeafId, number>;
export type Values = Record<NodeId, number>;

/** One arrow of the graph. `local` is the derivative of `to` by `from` at the present values. */
export interface Edge { from: Exclude<NodeId, "loss">; to: OperationId; local: number }

/** `gradients[n]` is the derivative of the loss by node n. */
export interface Pass { values: Values; edges: Edge[]; gradients: Values }

/** 1 / (1 + e^−z), written so that neither tail overflows. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/** Values of all nodes, in the order in which they can be computed. */
export function forward(leaves: Leaves): Values {
  const p1 = leaves.w1 * leaves.x1;
  const p2 = leaves.w2 * leaves.x2;
  const z = p1 + p2 + leaves.b;
  const a = sigmoid(z);
  const loss = (a - leaves.t) ** 2 / 2;
  return { ...leaves, p1, p2, z, a, loss };
}

/** All arrows, in forward order: an operation's arrows come after those of its inputs. */
export function localDerivatives(v: Values): Edge[] {
  return [
    { from: "x1", to: "p1", local: v.w1 },
    { from: "w1", to: "p1", local: v.x1 },
    { from: "x2", to: "p2", local: v.w2 },
    { from: "w2", to: "p2", local: v.x2 },
    { from: "p1", to: "z", local: 1 },
    { from: "b", to: "z", local: 1 },
    { from: "p2", to: "z", local: 1 },
    { from: "z", to: "a", local: v.a * (1 - v.a) },
    { from: "a", to: "loss", local: v.a - v.t },
    { from: "t", to: "loss", local: v.t - v.a },
  ];
}

/** Forward values, then gradients: along every arrow, taken backwards, upstream times local; a node sums what arrives. */
export function run(leaves: Leaves): Pass {
  const values = forward(leaves);
  const edges = localDerivatives(values);
  const gradients: Values = { x1: 0, w1: 0, x2: 0, w2: 0, b: 0, t: 0, p1: 0, p2: 0, z: 0, a: 0, loss: 1 };
  for (const { from, to, local } of edges.toReversed()) gradients[from] += gradients[to] * local;
  return { values, edges, gradients };
}

/** One step of gradient descent on the weights and the bias; inputs and target are data and stay. */
export function descend(leaves: Leaves, gradients: Values, rate: number): Leaves {
  return {
    ...leaves,
    w1: leaves.w1 - rate * gradients.w1,
    w2: leaves.w2 - rate * gradients.w2,
    b: leaves.b - rate * gradients.b,
  };
}

/** One moment of the two passes: the nodes that become known in it. */
export interface Step { pass: "inputs" | "forward" | "backward"; nodes: readonly NodeId[] }

export const steps: readonly Step[] = [
  { pass: "inputs", nodes: ["x1", "w1", "x2", "w2", "b", "t"] },
  { pass: "forward", nodes: ["p1", "p2"] },
  { pass: "forward", nodes: ["z"] },
  { pass: "forward", nodes: ["a"] },
  { pass: "forward", nodes: ["loss"] },
  { pass: "backward", nodes: ["loss"] },
  { pass: "backward", nodes: ["a"] },
  { pass: "backward", nodes: ["z"] },
  { pass: "backward", nodes: ["p1", "b", "p2"] },
  { pass: "backward", nodes: ["x1", "w1", "x2", "w2"] },
];

/** Which values and which gradients are known after step `index`. */
export function knownAfter(index: number): { values: Set<NodeId>; gradients: Set<NodeId> } {
  const done = steps.slice(0, index + 1);
  return {
    values: new Set(done.filter((step) => step.pass !== "backward").flatMap((step) => step.nodes)),
    gradients: new Set(done.filter((step) => step.pass === "backward").flatMap((step) => step.nodes)),
  };
}
