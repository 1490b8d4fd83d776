import { allClose, call, construct, defineClassTests, hidden, tf, visible } from "#authoring";

type Step = ReturnType<typeof call>;
type Matrix = number[][];
type Tensor = ReturnType<typeof tf.tensor2d>;

/** What a node is made from. */
type Recipe =
  | { method: "input"; data: Matrix }
  | { method: "add" | "multiply" | "matmul"; a: number; b: number }
  | { method: "tanh" | "sum"; a: number };

type Line = [method: string, ...args: (number | Matrix)[]];

const script = (...lines: Line[]): Step[] => [construct("tape", "TensorTape"), ...lines.map(([method, ...args]) => call("tape", method, ...args))];

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && Array.isArray(value[0]);
}

function readRecipe(method: string, [first, second]: unknown[]): Recipe {
  if (method === "input" && isMatrix(first)) return { method, data: first };
  if ((method === "tanh" || method === "sum") && typeof first === "number") return { method, a: first };
  if ((method === "add" || method === "multiply" || method === "matmul") && typeof first === "number" && typeof second === "number") return { method, a: first, b: second };
  throw new Error(`there is no method ${method} with such arguments`);
}

const parents = (recipe: Recipe): number[] => (recipe.method === "input" ? [] : "b" in recipe ? [recipe.a, recipe.b] : [recipe.a]);

function compute(recipe: Recipe, values: readonly Tensor[]): Tensor {
  switch (recipe.method) {
    case "input": return tf.tensor2d(recipe.data);
    case "add": return values[recipe.a].add(values[recipe.b]);
    case "multiply": return values[recipe.a].mul(values[recipe.b]);
    case "matmul": return tf.matMul(values[recipe.a], values[recipe.b]);
    case "tanh": return tf.tanh(values[recipe.a]);
    case "sum": return values[recipe.a].sum().as2D(1, 1);
  }
}

/** The values of all nodes, where node `replaced` has the given value. */
function run(recipes: readonly Recipe[], replaced = -1, value?: Tensor): Tensor[] {
  const values: Tensor[] = [];
  recipes.forEach((recipe, k) => values.push(k === replaced && value !== undefined ? value : compute(recipe, values)));
  return values;
}

function dependsOn(recipes: readonly Recipe[], node: number, other: number): boolean {
  return node === other || parents(recipes[node]).some((parent) => dependsOn(recipes, parent, other));
}

/** The derivative by one node: TensorFlow's, of everything that comes after that node. */
function gradientBy(recipes: readonly Recipe[], of: number, k: number): Matrix {
  const value = run(recipes)[k];
  if (!dependsOn(recipes, of, k)) return tf.zerosLike(value).arraySync();
  const after = tf.grad((x) => run(recipes, k, x.as2D(value.shape[0], value.shape[1]))[of].sum());
  return after(value).as2D(value.shape[0], value.shape[1]).arraySync();
}

export default defineClassTests({
  reference: (steps) => {
    const recipes: Recipe[] = [];
    return steps.flatMap((step): unknown[] => {
      if (step.do !== "call") return [];
      if (step.method === "value") return [tf.tidy(() => run(recipes)[Number(step.args[0])].arraySync())];
      if (step.method === "gradients") return [recipes.map((_, k) => tf.tidy(() => gradientBy(recipes, Number(step.args[0]), k)))];
      recipes.push(readRecipe(step.method, step.args));
      return [recipes.length - 1];
    });
  },
  checker: allClose({ rtol: 1e-4, atol: 1e-5 }),
  cases: [
    visible("the worked example", {
      task: 3, args: script(["input", [[1], [2]]], ["input", [[3]]], ["input", [[1]]], ["matmul", 0, 1], ["add", 3, 2], ["multiply", 4, 4], ["sum", 5], ["value", 6], ["gradients", 6]),
    }),
    visible("values alone, with broadcasting both ways", {
      task: 1, args: script(["input", [[1], [2]]], ["input", [[10, 20, 30]]], ["add", 0, 1], ["multiply", 0, 1], ["tanh", 0], ["value", 2], ["value", 3], ["value", 4]),
    }),
    visible("a bias for every row", { task: 2, args: script(["input", [[1, 2], [3, 4], [5, 6]]], ["input", [[0.5, -0.5]]], ["add", 0, 1], ["sum", 2], ["gradients", 3]) }),
    visible("a product of two matrices", { task: 3, args: script(["input", [[1, 2, 3]]], ["input", [[1, 0], [0, 1], [2, 2]]], ["matmul", 0, 1], ["sum", 2], ["gradients", 3]) }),

    hidden("a column broadcast over a matrix, by multiplication", {
      task: 2, hint: "Along which axis is the gradient of the column added up?",
      args: (rng) => script(["input", rng.normal([3, 4])], ["input", rng.normal([3, 1])], ["multiply", 0, 1], ["multiply", 2, 0], ["sum", 3], ["gradients", 4]),
    }),
    hidden("a column and a row make a table", {
      task: 2, hint: "Both sides are broadcast, each along another axis.",
      args: (rng) => script(["input", rng.normal([4, 1])], ["input", rng.normal([1, 3])], ["multiply", 0, 1], ["add", 2, 0], ["tanh", 3], ["sum", 4], ["gradients", 5]),
    }),
    hidden("a single number broadcast over a matrix, on the left", {
      task: 2, hint: "How many entries read the single number?",
      args: (rng) => script(["input", rng.normal([1, 1])], ["input", rng.normal([2, 5])], ["multiply", 0, 1], ["add", 0, 2], ["sum", 3], ["gradients", 4]),
    }),
    hidden("three sizes that differ", {
      task: 3, hint: "Let the shapes decide which factor is transposed and where it stands.",
      args: (rng) => script(["input", rng.normal([2, 3])], ["input", rng.normal([3, 5], 0, 0.5)], ["matmul", 0, 1], ["tanh", 2], ["sum", 3], ["gradients", 4]),
    }),
    hidden("a square matrix times itself", {
      task: 3, hint: "How many shares does the matrix get?",
      args: (rng) => script(["input", rng.normal([3, 3])], ["matmul", 0, 0], ["multiply", 1, 0], ["sum", 2], ["gradients", 3]),
    }),
    hidden("a network with two layers", {
      task: 3, repeat: 2, hint: "Compare node by node with the formulas.",
      args: (rng) => {
        const [n, d, h] = [rng.int(2, 4), rng.int(2, 3), rng.int(3, 5)];
        return script(
          ["input", rng.normal([n, d])], ["input", rng.normal([d, h], 0, 0.7)], ["input", rng.normal([1, h])], ["input", rng.normal([h, 1])], ["input", rng.normal([1, 1])], ["input", rng.normal([n, 1])],
          ["matmul", 0, 1], ["add", 6, 2], ["tanh", 7], ["matmul", 8, 3], ["add", 9, 4], ["add", 10, 5], ["multiply", 11, 11], ["sum", 12], ["value", 13], ["gradients", 13],
        );
      },
    }),
    hidden("nodes that do not matter, and gradients asked for again", {
      task: 3, hint: "Every node has a gradient in its own shape, and each call starts afresh.",
      args: (rng) => script(
        ["input", rng.normal([2, 2])], ["input", rng.normal([1, 3])], ["tanh", 0], ["sum", 2], ["gradients", 3], ["gradients", 3], ["sum", 1], ["multiply", 3, 4], ["gradients", 5], ["gradients", 3],
      ),
    }),
  ],
});
