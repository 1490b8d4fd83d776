import type { PackedCall, PackedStep } from "../../messages.ts";
import { answer, failed, refused, type Answer } from "./answers.ts";
import { decodeArguments } from "./decode.ts";
import { apply, construct, get, getPrototypeOf, mapGet, mapSet, promisePrototype, SafeMap, slice, then } from "./primordials.ts";
import { isProxy } from "./proxies.ts";
import { forgetTimers, takeTimer } from "./timers.ts";
import { seedRandom } from "./world.ts";

export interface Namespace { readonly [name: string]: unknown }

/** A class exercise's script, at the step that comes next. Its result is the array of what the calls and gets gave. */
interface Script {
  steps: PackedStep[];
  at: number;
  objects: Map<string, object>;
  /** JSON, so that a later step cannot change what an earlier one gave. */
  results: string;
}

let exported: Namespace = {};
let resultLimit = 0;
let waits = false;

let script: Script | null = null;
/** What the call in progress hangs on. A new object for each, so that an earlier call's promise changes nothing. */
interface Hanging {
  state: "pending" | "fulfilled" | "rejected";
  value: unknown;
}

let hanging: Hanging = { state: "pending", value: undefined };

/** @param waitForPromises whether a promise that a call returns stands for what it settles to */
export function setUpCalls(longestResult: number, waitForPromises: boolean): void {
  resultLimit = longestResult;
  waits = waitForPromises;
}

/** Runs one call, with a random generator that no earlier call has touched. */
export function begin(call: PackedCall, namespace: Namespace): Answer {
  exported = namespace;
  seedRandom(call.seed);
  forgetTimers();
  if (call.kind === "function") {
    script = null;
    return callFunction(call.entry, call.args);
  }
  script = { steps: call.steps, at: 0, objects: new SafeMap(), results: "" };
  return runScript(script);
}

/** Goes on with a call that hung on a promise, when the engine has no job left that could settle it. */
export function goOn(): Answer {
  const { state, value } = hanging;
  if (state === "pending") return waits ? nextTimer() : "w";
  if (!waits) return 'v{"$":"unsupported","what":"a Promise"}';
  if (state === "rejected") return failed(value);
  return script === null ? answer(value, resultLimit) : takeResult(script, value) ?? runScript(script);
}

/** Time stands still: when nothing else is left to do, the timer that is due next is. */
function nextTimer(): Answer {
  const due = takeTimer();
  if (due === null) return "w";
  try {
    due();
    return "p";
  } catch (thrown) {
    return failed(thrown);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && !isProxy(value) && getPrototypeOf(value) === promisePrototype;
}

/** Whether the value is a promise; if so it is listened to. */
function hangsOn(value: unknown): boolean {
  if (!isPromise(value)) return false;
  const mine: Hanging = { state: "pending", value: undefined };
  hanging = mine;
  then(value, (result) => {
    mine.state = "fulfilled";
    mine.value = result;
  }, (reason) => {
    mine.state = "rejected";
    mine.value = reason;
  });
  return true;
}

/** Calls an exported function with fresh arguments. */
function callFunction(name: string, argumentsJson: string): Answer {
  let value: unknown;
  try {
    const callee = exported[name];
    if (typeof callee !== "function") return refused(`\`${name}\` is not a function.`);
    value = apply(callee, undefined, decodeArguments(argumentsJson));
    if (hangsOn(value)) return "p";
  } catch (thrown) {
    return failed(thrown);
  }
  return answer(value, resultLimit);
}

/** Runs the steps that are left. */
function runScript(running: Script): Answer {
  const { steps, objects } = running;
  const { length } = steps;
  while (running.at < length) {
    const step = steps[running.at];
    running.at++;
    let value: unknown;
    try {
      const problem = stepProblem(step, objects);
      if (problem !== "") return refused(problem);
      value = runStep(step, objects);
      if (step.do !== "construct" && waits && hangsOn(value)) return "p";
    } catch (thrown) {
      return failed(thrown);
    }
    const end = step.do === "construct" ? null : takeResult(running, value);
    if (end !== null) return end;
  }
  return `v[${running.results}]`;
}

/** Writes down what a step gave. @returns how the call ends, when that is too much */
function takeResult(running: Script, value: unknown): Answer | null {
  const encoded = answer(value, resultLimit - running.results.length);
  if (encoded[0] !== "v") return encoded;
  running.results += (running.results === "" ? "" : ",") + slice(encoded, 1);
  return null;
}

function stepProblem(step: PackedStep, objects: Map<string, object>): string {
  if (step.do === "construct") return typeof exported[step.class] === "function" ? "" : `\`${step.class}\` is not a class.`;
  return mapGet(objects, step.on) === undefined ? `There is no object \`${step.on}\`.` : "";
}

function runStep(step: PackedStep, objects: Map<string, object>): unknown {
  if (step.do === "construct") {
    const constructor = exported[step.class];
    if (typeof constructor !== "function") throw new TypeError("not a class");
    mapSet(objects, step.as, construct(constructor, decodeArguments(step.args)));
    return undefined;
  }
  const object = mapGet(objects, step.on);
  if (object === undefined) return undefined;
  if (step.do === "get") return get(object, step.property);
  const method: unknown = get(object, step.method);
  if (typeof method !== "function") throw new TypeError(`\`${step.method}\` is not a method of \`${step.on}\``);
  return apply(method, object, decodeArguments(step.args));
}
