import type { DataSetName } from "#domain/data-sets.ts";
import type { LibraryName } from "#domain/exercise.ts";
import type { Plot } from "#domain/plot.ts";
import type { Wire } from "#domain/value.ts";
import type { SourceError } from "#domain/verdict.ts";

/**
 * The border between the sandbox and the judge. The judge sends source and arguments, never an
 * expected value; the sandbox sends back encoded results with evidence of how each call ended.
 */

/** One step of a class exercise's script. Objects live in the sandbox under a name. */
export type Step =
  | { do: "construct"; as: string; class: string; args: Wire[] }
  | { do: "call"; on: string; method: string; args: Wire[] }
  | { do: "get"; on: string; property: string };

export type Call =
  | { kind: "function"; entry: string; args: Wire[] }
  /** The result is the array of what each `call` and `get` gave, in order. */
  | { kind: "script"; steps: Step[] };

export interface Limits {
  /** For all calls of the program together, loading included. */
  timeMs: number;
  /** Of computing alone, where that is less than `timeMs`: what a busy machine does beside it is not counted. */
  cpuMs?: number;
  memoryBytes: number;
  /** For one encoded result. */
  resultBytes: number;
  /** For everything printed. */
  outputBytes: number;
}

export interface RunRequest {
  /** The student's TypeScript, one ES module. */
  source: string;
  /** Names that the module must export. */
  entry: string[];
  calls: Call[];
  limits: Limits;
  /** Seeds Math.random anew for every call. */
  seed: number;
  /** What the module may import; nothing else. */
  libraries?: readonly LibraryName[];
  /** What it may import from "data". */
  data?: readonly DataSetName[];
  /** Modules that the exercise gives with it, TypeScript by specifier: "./layers.ts". They may import each other, without circles, and what the program may. */
  given?: Readonly<Record<string, string>>;
  /** The program is an author's tests.ts: it imports the judge as "#authoring" and itself as "#self", and may see held-out data. */
  judge?: boolean;
  /** Promises that calls and methods return are waited for, and there are timers. */
  async?: boolean;
}

/** How one call ended, by the supervisor's evidence. */
export type CallOutcome = { durationMs: number; output: string; plots: Plot[] } & (
  | { status: "returned"; value: Wire }
  | { status: "threw"; error: SourceError; notImplemented: boolean }
  | { status: "time_limit_exceeded" | "memory_limit_exceeded" | "output_limit_exceeded" }
  /** An earlier call ended the program. */
  | { status: "not_run" }
);

export type LoadOutcome =
  | { status: "loaded" }
  | { status: "compile_error"; errors: SourceError[] }
  /** The module threw while loading, or does not export what it must. */
  | { status: "threw"; error: SourceError; notImplemented: boolean }
  | { status: "time_limit_exceeded" | "memory_limit_exceeded" | "output_limit_exceeded" }
  /** Ours, never the student's: the child died without a cause of theirs. */
  | { status: "system_error"; message: string };

export interface RunResult {
  load: LoadOutcome;
  /** One for each call, in order. */
  calls: CallOutcome[];
  /** Printed and drawn while the module loaded. */
  output: string;
  plots: Plot[];
}

export interface RunListener {
  onCall?(index: number, outcome: CallOutcome): void;
  onProgress?(step: number, metrics: Record<string, number | null>): void;
  onPrinted?(text: string): void;
}

/** Runs untrusted programs, each alone in a sandboxed child process. */
export interface Sandbox {
  run(request: RunRequest, listener?: RunListener, signal?: AbortSignal): Promise<RunResult>;
  /** Which layers of defence are active on this machine, and why one is not. */
  layers(): { name: string; active: boolean; note: string }[];
  close(): Promise<void>;
}
