import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

export type Files = Record<string, string | null>;

const yaml = `id: 3f0e8c1a-6a7b-4f0e-9a55-0c9c4c7e1a11
title: Doubling
summary: Twice as much as there was.
covers: [prereq.stats.descriptive]
difficulty: 1
minutes: 5
kind: function
entry: double
tasks: [Double the number]
`;

const instructions = `Doubling is the simplest scaling there is. ${"It turns up wherever a quantity is counted twice, and it is worth doing well. ".repeat(11)}

## Tasks

1. **Double.** Write \`double(x: number): number\`, which gives $2x$ for the number $x$ that it gets.

## Worked example

For $x = 3$ the result is $3 + 3 = 6$, and for $x = 0$ it is $0$; a negative number stays negative.
`;

const tests = `import { exact, defineTests, hidden, visible } from "#authoring";

export default defineTests<[x: number], number>({
  reference: (x) => x + x,
  checker: exact(),
  cases: [visible("three", { args: [3] }), hidden("any number", { args: (rng) => [rng.int(10, 90)] })],
});
`;

const wrong = (message: string, body: string) => `/** ${message} Read the statement again, and try a number by hand. */\nexport function double(x: number): number { ${body} }\n`;

/** A complete exercise that the proof accepts. */
const complete: Files = {
  "exercise.yaml": yaml,
  "instructions.md": instructions,
  "hints.md": "## 1. Add it\n\nWhat is x plus x?\n",
  "starter.ts": 'export function double(x: number): number { throw new NotImplemented("double x"); }\n',
  "solution.ts": "export function double(x: number): number { return 2 * x; }\n",
  "tests.ts": tests,
  "mistakes/halved.ts": wrong("The number is halved instead of doubled.", "return x / 2;"),
  "mistakes/squared.ts": wrong("The number is squared instead of doubled.", "return x * x;"),
};

/**
 * Writes an exercise into a folder of its own inside the project, where `#authoring` resolves, and
 * removes it afterwards. `changes` replaces files, or leaves them out with null.
 */
export async function withExercise<T>(changes: Files, proceed: (folder: string) => Promise<T>): Promise<T> {
  const parent = path.resolve(import.meta.dirname, "../../../.data/test-exercises");
  await mkdir(parent, { recursive: true });
  const root = await mkdtemp(path.join(parent, "root-"));
  const folder = path.join(root, "01-numbers", "doubling");
  try {
    for (const [name, text] of Object.entries({ ...complete, ...changes })) {
      if (text === null) continue;
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    return await proceed(folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export { complete, wrong };
