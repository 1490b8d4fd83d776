import { allClose, call, construct, defineClassTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Step = ReturnType<typeof call>;

/** What a node is computed from. */
type Recipe =
  | { method: "input"; value: number }
  | { method: "add" | "multiply"; a: number; b: number }
  | { method: "power"; a: number; exponent: number }
  | { method: "tanh"; a: number };

function readRecipe(method: string, [first, second]: number[]): Recipe {
  switch (method) {
    case "input": return { method, value: first };
    case "add":
    case "multiply": return { method, a: first, b: second };
    case "power": return { method, a: first, exponent: second };
    case "tanh": return { method, a: first };
    default: throw new Error(`there is no method ${method}`);
  }
}

/** A value and how fast it changes with the one node that is being moved. */
interface Dual {
  value: number;
  rate: number;
}

function compute(recipe: Recipe, duals: readonly Dual[]): Dual {
  switch (recipe.method) {
    case "input": return { value: recipe.value, rate: 0 };
    case "add": {
      const [a, b] = [duals[recipe.a], duals[recipe.b]];
      return { value: a.value + b.value, rate: a.rate + b.rate };
    }
    case "multiply": {
      const [a, b] = [duals[recipe.a], duals[recipe.b]];
      return { value: a.value * b.value, rate: a.rate * b.value + a.value * b.rate };
    }
    case "power": {
      const a = duals[recipe.a];
      // The exponent by way of the logarithm's derivative, where that exists.
      const value = a.value ** recipe.exponent;
      return { value, rate: a.value === 0 ? (recipe.exponent === 1 ? a.rate : 0) : (recipe.exponent * value * a.rate) / a.value };
    }
    case "tanh": {
      const a = duals[recipe.a];
      return { value: Math.tanh(a.value), rate: a.rate / Math.cosh(a.value) ** 2 };
    }
  }
}

/** All nodes, when node `moved` is moved by itself at rate 1 (−1 for none). */
function run(recipes: readonly Recipe[], moved: number): Dual[] {
  const duals: Dual[] = [];
  recipes.forEach((recipe, k) => {
    const dual = compute(recipe, duals);
    duals.push(k === moved ? { value: dual.value, rate: 1 } : dual);
  });
  return duals;
}

const numbers = (args: unknown[]): number[] => args.filter((item) => typeof item === "number");

/** A script for one tape: the given calls in order, each with its arguments. */
type Line = [method: string, ...args: number[]];
const script = (...lines: Line[]): Step[] => [construct("tape", "Tape"), ...lines.map(([method, ...args]) => call("tape", method, ...args))];

/** A tape of so many inputs and so many random operations on what is there, then the gradients of the last node. */
function randomTape(rng: Rng, inputs: number, operations: number): Line[] {
  const lines: Line[] = rng.uniform([inputs], 0.3, 1.2).map((value) => ["input", value]);
  for (let k = inputs; k < inputs + operations; k++) {
    const [a, b] = [rng.int(Math.max(0, k - 5), k - 1), rng.int(0, k - 1)];
    lines.push(rng.choice<Line>([["add", a, b], ["multiply", a, b], ["tanh", a], ["multiply", a, a]]));
  }
  return lines;
}

export default defineClassTests({
  /** Forward mode: each gradient is found by moving one node and running everything after it again. Wengert 1964. */
  reference: (steps) => {
    const tapes = new Map<string, Recipe[]>();
    return steps.flatMap((step): unknown[] => {
      if (step.do === "construct") {
        tapes.set(step.as, []);
        return [];
      }
      const recipes = tapes.get(step.on);
      if (recipes === undefined || step.do !== "call") throw new Error("only methods of a tape are called");
      const args = numbers(step.args);
      if (step.method === "value") return [run(recipes, -1)[args[0]].value];
      if (step.method === "gradients") return [recipes.map((_, k) => run(recipes, k)[args[0]].rate)];
      recipes.push(readRecipe(step.method, args));
      return [recipes.length - 1];
    });
  },
  checker: allClose({ rtol: 1e-7, atol: 1e-9 }),
  cases: [
    visible("the worked example", {
      task: 3, args: script(["input", 2], ["input", -3], ["multiply", 0, 1], ["add", 2, 0], ["multiply", 3, 3], ["value", 4], ["gradients", 4]),
    }),
    visible("values alone", {
      task: 1, args: script(["input", 4], ["power", 0, 0.5], ["tanh", 1], ["add", 1, 2], ["value", 1], ["value", 2], ["value", 3]),
    }),
    visible("one divided by another, with a power of −1", {
      task: 2, args: script(["input", 3], ["input", 2], ["power", 1, -1], ["multiply", 0, 2], ["value", 3], ["gradients", 3]),
    }),
    visible("a neuron", {
      task: 3, args: script(["input", 0.5], ["input", 2], ["input", -0.5], ["multiply", 0, 1], ["add", 3, 2], ["tanh", 4], ["gradients", 5]),
    }),

    hidden("nodes that do not matter, and later ones", {
      task: 3, hint: "How many gradients are there, and which are 0?",
      args: (rng) => script(...rng.uniform([3], 0.5, 2).map((value): Line => ["input", value]), ["multiply", 0, 2], ["tanh", 3], ["add", 4, 1], ["gradients", 3], ["gradients", 0]),
    }),
    hidden("gradients asked for again while the tape goes on", {
      task: 3, hint: "What is left of one call when the next begins?",
      args: (rng) => script(["input", rng.uniform([], 0.5, 2)], ["power", 0, 3], ["gradients", 1], ["gradients", 1], ["multiply", 1, 0], ["gradients", 2], ["gradients", 1]),
    }),
    hidden("two ways from one node to another", {
      task: 3, hint: "A node used twice gets a share from each use, before it passes anything on.",
      args: (rng) => script(["input", rng.uniform([], 0.2, 1)], ["tanh", 0], ["multiply", 1, 0], ["tanh", 1], ["add", 3, 2], ["multiply", 4, 1], ["gradients", 5]),
    }),
    hidden("sixty doublings", {
      task: 3, hint: "There are 2⁶⁰ paths and sixty nodes.",
      args: (rng) => script(["input", rng.uniform([], 0.5, 1)], ...Array.from({ length: 60 }, (_, k): Line => ["add", k, k]), ["gradients", 60]),
    }),
    hidden("a chain of two hundred", {
      task: 3, args: (rng) => script(["input", 0.01], ["input", rng.uniform([], 0.99, 1.01)], ...Array.from({ length: 200 }, (_, k): Line => ["multiply", k === 0 ? 0 : k + 1, 1]), ["gradients", 201]),
    }),
    hidden("powers of many kinds", {
      task: 2, hint: "What does the exponent become when a power is derived?",
      args: (rng) => script(["input", rng.uniform([], 1, 2)], ["power", 0, 3], ["power", 1, -2], ["power", 2, 0.5], ["power", 3, 1], ["gradients", 4]),
    }),
    hidden("saturated tanh", { task: 2, hint: "Is the slope that of the value or of the result?", args: (rng) => script(["input", rng.uniform([], 1.5, 3)], ["tanh", 0], ["tanh", 1], ["gradients", 2]) }),
    hidden("two tapes at once", {
      task: 1, hint: "Where does the list of nodes live?",
      args: (rng) => [
        construct("first", "Tape"), construct("second", "Tape"),
        call("first", "input", rng.uniform([], 1, 2)), call("second", "input", rng.uniform([], 3, 4)), call("second", "input", 5),
        call("first", "multiply", 0, 0), call("second", "multiply", 0, 1), call("first", "gradients", 1), call("second", "gradients", 2), call("first", "value", 0),
      ],
    }),
    hidden("a random computation", {
      task: 3, repeat: 3, hint: "Try a small one by hand, node by node.",
      args: (rng) => script(...randomTape(rng, 4, 12), ["value", 15], ["gradients", 15], ["gradients", 12]),
    }),
  ],
});
