/** A process that proves exercises, one at a time, for provers.ts. It ends with who started it. */
import { createSandbox } from "../runner/pool.ts";
import { proveExercise } from "./prove.ts";
import { orderSchema, type ProverAnswer } from "./provers.ts";

const sandbox = createSandbox({ size: Number(process.argv[2]) });

function answer(message: ProverAnswer): void {
  process.send?.(message);
}

process.on("message", (message) => {
  const { folder, seeds } = orderSchema.parse(message);
  proveExercise(folder, { sandbox, seeds }).then(
    (findings) => answer({ findings }),
    (error: unknown) => answer({ broken: error instanceof Error ? error.stack ?? error.message : String(error) }),
  );
});
process.on("disconnect", () => void sandbox.close().then(() => process.exit()));
