import { stripTypeScriptTypes } from "node:module";
import { decode, encode } from "#grader/runner/encoding.ts";
import type { Call, CallOutcome, RunRequest, RunResult, Sandbox } from "#grader/runner/contract.ts";

/**
 * Runs trusted sources in this process, for tests of the judge alone: no isolation, no limits. A message
 * that starts with "limit:" or "system:" plays the part of the supervisor's evidence.
 */
export function createFakeSandbox(): Sandbox & { runs: number } {
  const sandbox = {
    runs: 0,
    layers: () => [],
    close: async () => undefined,
    async run(request: RunRequest, listener?: Parameters<Sandbox["run"]>[1]): Promise<RunResult> {
      sandbox.runs += 1;
      const calls: CallOutcome[] = [];
      const ending = (load: RunResult["load"]): RunResult => ({
        load, output: "", plots: [],
        calls: request.calls.map((_, i) => calls[i] ?? { status: "not_run", durationMs: 0, output: "", plots: [] }),
      });
      if (request.source.includes("system:")) return ending({ status: "system_error", message: "the child died" });
      let program: Record<string, unknown>;
      try {
        program = await importSource(request.source);
      } catch (error) {
        if (error instanceof SyntaxError) return ending({ status: "compile_error", errors: [{ message: error.message, line: 3, column: 1 }] });
        return ending({ status: "threw", error: describe(error), notImplemented: false });
      }
      const missing = request.entry.find((name) => typeof program[name] !== "function");
      if (missing !== undefined) return ending({ status: "threw", error: { message: `no export ${missing}`, line: null, column: null }, notImplemented: false });
      for (const [i, call] of request.calls.entries()) {
        printed.length = 0;
        const outcome = runCall(program, call);
        for (const text of printed) listener?.onPrinted?.(text);
        calls.push({ ...outcome, output: printed.join("") });
        listener?.onCall?.(i, calls[i]);
        if (outcome.status === "time_limit_exceeded") break;
      }
      return ending({ status: "loaded" });
    },
  };
  return sandbox;
}

const printed: string[] = [];
class NotImplemented extends Error {}
Object.assign(globalThis, { NotImplemented, print: (text: string) => printed.push(`${text}\n`) });

function importSource(source: string): Promise<Record<string, unknown>> {
  let script: string;
  try {
    script = stripTypeScriptTypes(source);
  } catch (error) {
    throw new SyntaxError(error instanceof Error ? error.message : String(error));
  }
  return import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`);
}

function runCall(module: Record<string, unknown>, call: Call): CallOutcome {
  const ended = { durationMs: 1, output: "", plots: [] };
  try {
    return { ...ended, status: "returned", value: encode(call.kind === "function" ? callExport(module, call.entry, call.args.map(decode)) : runScript(module, call.steps)) };
  } catch (error) {
    if (error instanceof Error && error.message === "limit:time") return { ...ended, status: "time_limit_exceeded" };
    return { ...ended, status: "threw", error: describe(error), notImplemented: error instanceof NotImplemented };
  }
}

function callExport(module: Record<string, unknown>, name: string, args: unknown[]): unknown {
  const entry = module[name];
  if (typeof entry !== "function") throw new TypeError(`${name} is not a function`);
  return Reflect.apply(entry, undefined, args);
}

function runScript(module: Record<string, unknown>, steps: Extract<Call, { kind: "script" }>["steps"]): unknown[] {
  const objects = new Map<string, object>();
  const results: unknown[] = [];
  for (const step of steps) {
    if (step.do === "construct") {
      const made = module[step.class];
      if (typeof made === "function") objects.set(step.as, Reflect.construct(made, step.args.map(decode)));
      continue;
    }
    const target = objects.get(step.on) ?? {};
    if (step.do === "get") results.push(Reflect.get(target, step.property));
    else results.push(Reflect.apply(Reflect.get(target, step.method), target, step.args.map(decode)));
  }
  return results;
}

const describe = (error: unknown) => ({ message: error instanceof Error ? error.message : String(error), line: 2, column: 1 });
