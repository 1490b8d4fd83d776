import { createRng, type Rng } from "../rng.ts";

/** Points in the plane with the number of the figure that each belongs to. */
export interface LabelledPoints {
  readonly size: number;
  readonly points: number[][];
  readonly labels: number[];
}

const perPart = { training: 300, heldOut: 150 };

/** Points in random order, as many of each of the figures. Rounded, so that they can be written down exactly. */
function gather(rng: Rng, size: number, figures: number, place: (label: number, at: number) => [number, number]): LabelledPoints {
  const each = size / figures;
  const all = Array.from({ length: size }, (_, i) => ({ label: Math.floor(i / each), at: (i % each + rng.uniform([])) / each }))
    .map(({ label, at }) => ({ label, point: place(label, at).map((value) => Math.round(value * 1e4) / 1e4) }));
  const order = rng.shuffle(all);
  return { size, points: order.map(({ point }) => point), labels: order.map(({ label }) => label) };
}

/** Three round heaps that hardly touch. */
function blobs(rng: Rng, size: number): LabelledPoints {
  const centres = [[-2, -1], [2, -1], [0, 2]];
  return gather(rng, size, 3, (label) => [rng.normal([], centres[label][0], 0.7), rng.normal([], centres[label][1], 0.7)]);
}

/** Two half circles, each reaching into the other. */
function moons(rng: Rng, size: number): LabelledPoints {
  return gather(rng, size, 2, (label, at) => {
    const angle = Math.PI * at;
    const [x, y] = label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
    return [x + rng.normal([], 0, 0.12), y + rng.normal([], 0, 0.12)];
  });
}

/** Three arms from the centre, each a third of a turn from the next; on its way out an arm makes two thirds of a turn. */
function spirals(rng: Rng, size: number): LabelledPoints {
  return gather(rng, size, 3, (label, at) => {
    const angle = 2 * Math.PI * (label / 3 + at * 2 / 3) + rng.normal([], 0, 0.12);
    const radius = 0.05 + 0.95 * at;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

const makers = { blobs, moons, spirals };

/** A generated set, always the same: training and held-out points are drawn from streams of their own. */
export function generatedSet(name: keyof typeof makers, part: "training" | "heldOut"): LabelledPoints {
  return makers[name](createRng(20_260_101).fork(`${name} ${part}`), perPart[part]);
}
