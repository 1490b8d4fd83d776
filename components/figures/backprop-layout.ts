import type { NodeId } from "#domain/figures/neuron-graph.ts";

export interface Box { x: number; y: number; width: number; height: number }

/** Where an arrow's local derivative is written: formula and number in one line, on two, or above and below a level arrow. */
export interface Label { x: number; y: number; anchor: "start" | "middle" | "end"; lines: "one" | "two" | "around" }

/** Every node but the loss has exactly one arrow out of it, so that its name also names the arrow. */
export type Origin = Exclude<NodeId, "loss">;

/** Where the nodes stand; arrows run from left to right or, where there is no room, from top to bottom. */
export interface Layout {
  width: number; height: number; vertical: boolean; boxes: Record<NodeId, Box>; labels: Record<Origin, Label>;
}

const HEIGHT = 62;

/** Centres become boxes. */
function boxes(centres: Record<NodeId, readonly [x: number, y: number, width: number]>): Record<NodeId, Box> {
  const box = ([x, y, width]: readonly [number, number, number]): Box => ({ x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT });
  return {
    x1: box(centres.x1), w1: box(centres.w1), x2: box(centres.x2), w2: box(centres.w2), b: box(centres.b), t: box(centres.t),
    p1: box(centres.p1), p2: box(centres.p2), z: box(centres.z), a: box(centres.a), loss: box(centres.loss),
  };
}

export const wideLayout: Layout = {
  width: 700, height: 296, vertical: false,
  boxes: boxes({
    x1: [42, 33, 80], w1: [42, 109, 80], x2: [42, 187, 80], w2: [42, 263, 80],
    p1: [196, 71, 88], b: [196, 148, 88], p2: [196, 225, 88],
    z: [352, 148, 104],
    a: [507, 148, 88], t: [507, 243, 88],
    loss: [649, 148, 98],
  }),
  labels: {
    x1: { x: 116, y: 27, anchor: "middle", lines: "one" },
    w1: { x: 116, y: 123, anchor: "middle", lines: "one" },
    x2: { x: 116, y: 181, anchor: "middle", lines: "one" },
    w2: { x: 116, y: 277, anchor: "middle", lines: "one" },
    p1: { x: 275, y: 100, anchor: "start", lines: "one" },
    b: { x: 269, y: 142, anchor: "middle", lines: "one" },
    p2: { x: 275, y: 205, anchor: "start", lines: "one" },
    z: { x: 433, y: 148, anchor: "middle", lines: "around" },
    a: { x: 575, y: 148, anchor: "middle", lines: "around" },
    t: { x: 580, y: 217, anchor: "start", lines: "one" },
  },
};

export const tallLayout: Layout = {
  width: 344, height: 520, vertical: true,
  boxes: boxes({
    x1: [40, 32, 76], w1: [128, 32, 76], x2: [216, 32, 76], w2: [304, 32, 76],
    p1: [84, 146, 78], b: [172, 146, 78], p2: [260, 146, 78],
    z: [172, 260, 104],
    a: [172, 374, 88], t: [296, 374, 88],
    loss: [172, 488, 98],
  }),
  labels: {
    x1: { x: 44, y: 84, anchor: "end", lines: "two" },
    w1: { x: 124, y: 84, anchor: "start", lines: "two" },
    x2: { x: 220, y: 84, anchor: "end", lines: "two" },
    w2: { x: 300, y: 84, anchor: "start", lines: "two" },
    p1: { x: 108, y: 208, anchor: "end", lines: "one" },
    b: { x: 179, y: 202, anchor: "start", lines: "one" },
    p2: { x: 236, y: 208, anchor: "start", lines: "one" },
    z: { x: 181, y: 318, anchor: "start", lines: "one" },
    a: { x: 163, y: 432, anchor: "end", lines: "one" },
    t: { x: 252, y: 440, anchor: "start", lines: "one" },
  },
};

/** Where the arrow leaves `from` and where it enters `to`. */
export function arrow(layout: Layout, from: NodeId, to: NodeId): { x1: number; y1: number; x2: number; y2: number } {
  const a = layout.boxes[from];
  const b = layout.boxes[to];
  const gap = 3;
  // Arrows that meet in one node enter side by side, in the order of their origins.
  const across = layout.vertical ? a.x + a.width / 2 - b.x - b.width / 2 : a.y + a.height / 2 - b.y - b.height / 2;
  const lean = Math.sign(Math.round(across)) * (layout.vertical ? 20 : 14);
  return layout.vertical
    ? { x1: a.x + a.width / 2, y1: a.y + a.height + gap, x2: b.x + b.width / 2 + lean, y2: b.y - gap }
    : { x1: a.x + a.width + gap, y1: a.y + a.height / 2, x2: b.x - gap, y2: b.y + b.height / 2 + lean };
}
