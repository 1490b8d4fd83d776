import { allClose, defineTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

const functions = {
  double: (u: number) => 2 * u,
  square: (u: number) => u * u,
  sin: Math.sin,
  exp: Math.exp,
  tanh: Math.tanh,
};
type Link = keyof typeof functions;
interface Passage { value: number; slopes: number[]; derivative: number }

const names: Link[] = ["double", "square", "sin", "exp", "tanh"];

const apply = (links: readonly Link[], x: number): number => links.reduce((u, link) => functions[link](u), x);

/** The slope at x by differences over five points, wrong by about h⁴. Abramowitz and Stegun 25.3.6. */
function slopeOf(f: (u: number) => number, x: number, h = 1e-3): number {
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

/** What goes into each link. */
const inputs = (links: Link[], x: number): number[] => links.map((_, k) => apply(links.slice(0, k), x));

const slopesOf = (links: Link[], x: number): number[] => inputs(links, x).map((u, k) => slopeOf(functions[links[k]], u));

/** By how much the chain magnifies a step at most, somewhere along it. */
const steepness = (slopes: number[]): number => slopes.reduce((product, slope) => product * Math.max(1, Math.abs(slope)), 1);

/** A chain whose numbers stay of moderate size all along, drawn until it is one. */
function moderate(rng: Rng, length: number): [Link[], number] {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const links = Array.from({ length }, () => rng.choice(names));
    const x = rng.uniform([], 0.3, 1.4) * rng.choice([-1, 1]);
    const met = [...inputs(links, x), apply(links, x)];
    const repeats = links.some((link, k) => link === links[k - 1]);
    if (!repeats && met.every((u) => Math.abs(u) < 6) && slopesOf(links, x).every((slope) => Math.abs(slope) > 0.05 && Math.abs(slope) < 15)) return [links, x];
  }
  throw new Error("No moderate chain was found.");
}

export default defineTests<[links: Link[], x: number], Passage>({
  /** Nothing is differentiated by a rule: every slope, and that of the whole chain, is measured. */
  reference: (links, x) => {
    const slopes = slopesOf(links, x);
    // What a steep chain makes of the step must stay small too.
    return { value: apply(links, x), slopes, derivative: slopeOf((u) => apply(links, u), x, 1e-3 / steepness(slopes)) };
  },
  checker: allClose({ rtol: 1e-6, atol: 1e-8 }),
  accepts: (links, x) => {
    if (!Array.isArray(links) || links.length > 10 || !links.every((link) => names.includes(link))) return `The first argument is a list of at most ten links: ${names.map((name) => `"${name}"`).join(", ")}.`;
    if (typeof x !== "number" || !(Math.abs(x) <= 5)) return "The second argument is a number from -5 to 5.";
    const size = Math.max(1, ...[...inputs(links, x), apply(links, x)].map(Math.abs));
    return size * steepness(slopesOf(links, x)) < 1e4 ? null : "This chain is too steep here for its slope to be measured. Take a smaller x, or fewer links.";
  },
  cases: [
    visible("the worked example", { task: 3, args: [["square", "double", "square"], 3] }),
    visible("a sine inside an exponential", { task: 2, args: [["sin", "exp"], 0] }),
    visible("an exponential inside a sine", { task: 1, args: [["exp", "sin"], 0] }),

    hidden("no links", { task: 3, hint: "What is the derivative of x by x?", args: (rng) => [[], rng.uniform([], -2, 2)] }),
    ...names.map((name) => hidden<[Link[], number]>(`${name} alone`, { task: 2, hint: "Compare with the table.", args: (rng) => [[name], rng.uniform([], 0.3, 1.2) * rng.choice([-1, 1])] })),
    hidden("the same link three times", { task: 2, hint: "Does each occurrence get the same number?", args: (rng) => [["square", "square", "square"], rng.uniform([], 0.7, 1.3)] }),
    hidden("a slope of zero in the middle", { task: 3, hint: "What is a product with a factor of 0?", args: [["double", "square", "exp"], 0] }),
    hidden("a saturated tanh", { task: 2, args: (rng) => [["double", "double", "tanh", "exp"], rng.int(10, 20)] }),
    hidden("three or four links", { task: 3, repeat: 3, hint: "At which number is the slope of each link taken?", args: (rng) => moderate(rng, rng.int(3, 4)) }),
    hidden("a long chain", { task: 3, repeat: 2, args: (rng) => moderate(rng, 7) }),
  ],
});
