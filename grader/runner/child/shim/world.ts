import { rememberAccessors } from "./accessors.ts";
import { construct, defineProperty, imul } from "./primordials.ts";
import { installErrors } from "./describe-error.ts";
import { print } from "./output.ts";
import { plot, report } from "./plot.ts";
import { rememberProxies } from "./proxies.ts";
import { show } from "./show.ts";

/** The moment at which every call takes place: 2026-01-01T00:00:00Z. */
const frozenTime = 1_767_225_600_000;

let state = 0;

/** Starts Math.random anew. */
export function seedRandom(seed: number): void {
  state = seed | 0;
}

/** Mulberry32, Tommy Ettinger 2017: 32 bits of state are plenty for a program of seconds. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

function provide(name: string, value: unknown): void {
  defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
}

function freezeTime(): void {
  const NativeDate = Date;
  function FrozenDate(...args: unknown[]): unknown {
    if (new.target === undefined) return "" + new NativeDate(frozenTime);
    return construct(NativeDate, args.length === 0 ? [frozenTime] : args, new.target);
  }
  FrozenDate.prototype = NativeDate.prototype;
  defineProperty(FrozenDate, "name", { value: "Date" });
  provideOn(FrozenDate, "now", () => frozenTime);
  provideOn(FrozenDate, "parse", NativeDate.parse);
  provideOn(FrozenDate, "UTC", NativeDate.UTC);
  provideOn(NativeDate.prototype, "constructor", FrozenDate);
  provide("Date", FrozenDate);
  provide("performance", { now: () => 0, timeOrigin: frozenTime });
}

function provideOn(owner: object, name: string, value: unknown): void {
  defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
}

function printAll(...values: unknown[]): void {
  const { length } = values;
  let line = "";
  for (let i = 0; i < length; i++) line += (i > 0 ? " " : "") + show(values[i]);
  print(line);
}

/** Makes of a bare context the world that grader/student-globals.d.ts describes. */
export function furnish(): void {
  // Threads share no memory with anyone, and WebAssembly memory would escape the limit.
  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) Reflect.deleteProperty(globalThis, name);
  rememberProxies();
  rememberAccessors();
  installErrors();
  freezeTime();
  provideOn(Math, "random", () => random());
  provide("console", { log: printAll, info: printAll, warn: printAll, error: printAll, debug: printAll });
  provide("plot", plot);
  provide("report", report);
}
