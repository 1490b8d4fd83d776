import { allClose, call, construct, defineClassTests, hidden, visible } from "#authoring";
import type { Rng } from "#authoring";

type Step = ReturnType<typeof call>;

interface Tree {
  [name: string]: number[] | Tree;
}

/** One parameter of the reference: its path in parts, so that no text has to be compared by its beginning. */
interface Parameter {
  path: string[];
  values: number[];
  frozen: boolean;
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);
const isState = (value: unknown): value is Record<string, number[]> => isTree(value);
const nameOf = ({ path }: Parameter): string => path.join(".");

/** All parameters, with a stack of modules still to be visited instead of a recursion. */
function parametersOf(root: Tree): Parameter[] {
  const found: Parameter[] = [];
  const waiting: { path: string[]; tree: Tree }[] = [{ path: [], tree: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children: typeof waiting = [];
    for (const key of Object.keys(next.tree)) {
      const entry = next.tree[key];
      if (isTree(entry)) children.push({ path: [...next.path, key], tree: entry });
      else found.push({ path: [...next.path, key], values: entry, frozen: false });
    }
    waiting.push(...children.reverse());
  }
  return found;
}

function answer(parameters: Parameter[], method: string, [first, second]: unknown[]): unknown {
  const size = (some: Parameter[]) => some.flatMap(({ values }) => values).length;
  switch (method) {
    case "names": return parameters.map(nameOf);
    case "count": return { total: size(parameters), trainable: size(parameters.filter(({ frozen }) => !frozen)) };
    case "state": return Object.fromEntries(parameters.map((parameter) => [nameOf(parameter), parameter.values]));
    case "freeze": {
      const wanted = String(first).split(".");
      const covered = parameters.filter(({ path }) => wanted.every((part, i) => path[i] === part));
      for (const parameter of covered) parameter.frozen = true;
      return covered.length;
    }
    case "load": return isState(first) ? load(parameters, first) : null;
    default: return isState(first) ? step(parameters, first, Number(second)) : null;
  }
}

function load(parameters: Parameter[], state: Record<string, number[]>): unknown {
  const known = new Set(parameters.map(nameOf));
  const given = parameters.filter((parameter) => nameOf(parameter) in state);
  const misfits = given.filter((parameter) => state[nameOf(parameter)].length !== parameter.values.length);
  for (const parameter of given) if (!misfits.includes(parameter)) parameter.values = state[nameOf(parameter)];
  return {
    missing: parameters.filter((parameter) => !given.includes(parameter)).map(nameOf),
    unexpected: Object.keys(state).filter((name) => !known.has(name)),
    wrongLength: misfits.map(nameOf),
  };
}

function step(parameters: Parameter[], gradients: Record<string, number[]>, rate: number): string[] {
  const moving = parameters.filter((parameter) => !parameter.frozen && nameOf(parameter) in gradients);
  for (const parameter of moving) parameter.values = parameter.values.map((value, i) => value - rate * gradients[nameOf(parameter)][i]);
  return moving.map(nameOf);
}

type Line = [method: string, ...args: unknown[]];
const script = (tree: Tree, ...lines: Line[]): Step[] => [construct("model", "Module", tree), ...lines.map(([method, ...args]) => call("model", method, ...args))];

const small: Tree = { scale: [2], head: { weight: [1, 2, 3], bias: [0] }, shift: [5] };

/** A layer's weight and bias. */
const layer = (rng: Rng, inputs: number): Tree => ({ weight: rng.normal([inputs]), bias: rng.normal([1]) });

/** Three levels, and parameters beside and between the children. */
function network(rng: Rng): Tree {
  return {
    encoder: { first: layer(rng, 3), gain: rng.normal([2]), second: { inner: layer(rng, 2) } },
    temperature: rng.normal([1]),
    encoder2: layer(rng, 2),
    head: { ...layer(rng, 4), encoder: layer(rng, 1) },
  };
}

export default defineClassTests({
  reference: (steps) => {
    let parameters: Parameter[] = [];
    return steps.flatMap((step): unknown[] => {
      if (step.do === "call") return [answer(parameters, step.method, step.args)];
      if (step.do === "construct" && isTree(step.args[0])) parameters = parametersOf(step.args[0]);
      return [];
    });
  },
  checker: allClose({ rtol: 1e-9, atol: 1e-12 }),
  cases: [
    visible("the worked example", {
      task: 1, args: script(small, ["names"], ["count"], ["freeze", "head"], ["count"], ["step", { scale: [1], "head.bias": [1] }, 0.5], ["load", { "head.bias": [7], "head.weight": [1, 1], tail: [0] }], ["state"]),
    }),
    visible("children of children", { task: 1, args: script({ a: { b: { c: [1] }, d: [2, 3] }, e: [4] }, ["names"], ["count"], ["state"]) }),
    visible("a name that begins like another", { task: 3, args: script({ head: { w: [1] }, head2: { w: [2] }, tail: { head: { w: [3] } } }, ["freeze", "head"], ["step", { "head.w": [1], "head2.w": [1], "tail.head.w": [1] }, 1], ["state"]) }),

    hidden("three levels", { task: 1, hint: "Own parameters come before children, at every level.", args: (rng) => script(network(rng), ["names"], ["count"], ["state"]) }),
    hidden("empty modules and empty parameters", { task: 1, args: (rng) => script({ none: {}, nothing: [], deep: { deeper: {} }, some: rng.normal([2]) }, ["names"], ["count"], ["state"], ["freeze", "none"], ["freeze", "some"], ["count"]) }),
    hidden("a model without anything", { task: 1, args: script({}, ["names"], ["count"], ["state"], ["load", {}]) }),
    hidden("everything is loaded", {
      task: 2, args: (rng) => {
        const other = Object.fromEntries(parametersOf(network(rng)).map((parameter) => [nameOf(parameter), parameter.values]));
        return script(network(rng), ["load", other], ["state"]);
      },
    }),
    hidden("a state that fits in part", {
      task: 2, hint: "What fits is loaded, what does not is reported.",
      args: (rng) => script(network(rng), ["load", { surplus: [1], "encoder.gain": rng.normal([2]), "head.weight": rng.normal([3]), encoder: [1, 2], temperature: [] }], ["state"]),
    }),
    hidden("a module deep in the tree is frozen", {
      task: 3, hint: "Everything below the path, however deep.",
      args: (rng) => script(network(rng), ["freeze", "encoder"], ["count"], ["freeze", "encoder"], ["freeze", "head.encoder"], ["count"], ["freeze", "enc"], ["freeze", "head.encoder.bias"], ["count"]),
    }),
    hidden("a single parameter is frozen", {
      task: 3, hint: "A path may lead to a parameter.",
      args: (rng) => script(network(rng), ["freeze", "temperature"], ["freeze", "encoder.second.inner.weight"], ["count"], ["step", { temperature: [1], "encoder2.bias": [1] }, 0.1], ["state"]),
    }),
    hidden("a step for all", {
      task: 4, hint: "Which sign does the step have, and in which order are the names?",
      args: (rng) => {
        const tree = network(rng);
        const gradients = Object.fromEntries(parametersOf(tree).reverse().map((parameter) => [nameOf(parameter), parameter.values.map(() => rng.normal([]))]));
        return script(tree, ["step", { ...gradients, stranger: [1] }, 0.3], ["state"]);
      },
    }),
    hidden("loading what is frozen, then a step", {
      task: 4, hint: "Freezing stops steps, nothing else.",
      args: (rng) => script(network(rng), ["freeze", "encoder2"], ["load", { "encoder2.weight": [1, 2], "encoder2.bias": [3] }], ["step", { "encoder2.bias": [1], temperature: [2] }, 0.5], ["state"], ["step", { "encoder2.weight": [1, 1] }, 0.5]),
    }),
  ],
});
