import type { RunRequest, RunResult, Sandbox } from "../runner/contract.ts";

/**
 * A sandbox that runs the same request once: while a mistake is proved, its program is both the submission
 * and one of the mistakes it is compared with. Forgets with `forget()`; listeners hear nothing.
 */
export function memoised(sandbox: Sandbox): Pick<Sandbox, "run"> & { forget(): void } {
  const known = new Map<string, Promise<RunResult>>();
  return {
    run(request: RunRequest) {
      const key = JSON.stringify(request);
      const running = known.get(key) ?? sandbox.run(request);
      known.set(key, running);
      return running;
    },
    forget: () => known.clear(),
  };
}
