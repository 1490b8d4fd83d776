import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { findingSchema } from "#domain/finding.ts";
import type { Finding } from "./finding.ts";

const program = fileURLToPath(new URL("./prover.ts", import.meta.url));

/** To a prover: the folder of an exercise. */
export const orderSchema = z.strictObject({ folder: z.string(), seeds: z.int().positive() });
/** From it: what it found, or what nobody expected. */
const answerSchema = z.union([
  z.strictObject({ findings: z.array(findingSchema) }),
  z.strictObject({ broken: z.string() }),
]);
export type ProverAnswer = z.infer<typeof answerSchema>;

export interface Provers {
  /** Proves the exercise in this folder as soon as a prover is free. */
  prove(folder: string, seeds: number): Promise<Finding[]>;
  close(): Promise<void>;
}

/**
 * Processes that prove one exercise at a time each. A proof judges as much as it runs, and judging is done in the
 * proving process itself: two proofs in one process would share one core, however many runners they have.
 * @param most how many proofs are ever asked for: no more processes are started, and what they leave free goes to their sandboxes
 */
export function createProvers(most: number): Provers {
  const count = Math.max(1, Math.min(most, availableParallelism()));
  const width = Math.max(1, Math.floor(availableParallelism() / count));
  const children = Array.from({ length: count }, () => fork(program, [String(width)], { stdio: ["ignore", "inherit", "inherit", "ipc"] }));
  const idle = [...children];
  const waiting: ((child: ChildProcess) => void)[] = [];
  const free = (child: ChildProcess): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(child);
    else next(child);
  };
  const take = (): Promise<ChildProcess> => {
    const child = idle.shift();
    return child === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(child);
  };
  return {
    async prove(folder, seeds) {
      const child = await take();
      try {
        return await ask(child, { folder, seeds });
      } finally {
        free(child);
      }
    },
    async close() {
      await Promise.all(children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, "exit");
        child.disconnect();
        await ended;
      }));
    },
  };
}

async function ask(child: ChildProcess, order: z.infer<typeof orderSchema>): Promise<Finding[]> {
  const gone = new AbortController();
  const ended = once(child, "exit", { signal: gone.signal }).then(() => { throw new Error(`the prover of ${order.folder} ended`); });
  try {
    const answered = once(child, "message", { signal: gone.signal });
    if (!child.connected) throw new Error(`there is no prover left for ${order.folder}`);
    child.send(order);
    const [message]: unknown[] = await Promise.race([answered, ended]);
    const answer = answerSchema.parse(message);
    if ("broken" in answer) throw new Error(`${order.folder}: ${answer.broken}`);
    return answer.findings;
  } finally {
    ended.catch(() => undefined);
    gone.abort();
  }
}
