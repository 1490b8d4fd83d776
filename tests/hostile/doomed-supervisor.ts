/** Started by pool.test.ts, to be killed while its two runners work. */
import { createSandbox } from "#grader/runner/pool.ts";

const sandbox = createSandbox({ size: 2 });
const endless = (body: string): Promise<unknown> => sandbox.run({
  source: `export function f() { console.log("running"); ${body} }`, entry: ["f"], seed: 1,
  calls: [{ kind: "function", entry: "f", args: [] }],
  limits: { timeMs: 60_000, memoryBytes: 64 * 1024 * 1024, resultBytes: 1000, outputBytes: 1000 },
}, { onPrinted: started });

let running = 0;

function started(): void {
  running++;
  if (running === 2) console.log("ready to be killed");
}

await Promise.all([endless("for (;;);"), endless("Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);")]);
