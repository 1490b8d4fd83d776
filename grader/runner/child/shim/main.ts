import type { PackedCall, PackedStep } from "../../messages.ts";
import { decodeArguments } from "./decode.ts";
import { describe, lastErrorRead } from "./describe-error.ts";
import { encode } from "./encode.ts";
import { answersTold, connect, flush, hasOverflowed, sendAnswer, type Tell } from "./output.ts";
import {
  apply, construct, get, getPrototypeOf, hasOwn, isArray, mapGet, mapSet, parseJson, SafeMap, promisePrototype, stringifyJson, then,
} from "./primordials.ts";
import { isProxy } from "./proxies.ts";
import { furnish, seedRandom } from "./world.ts";

/**
 * What runs inside the isolate around the student's module. Each answer is one string: a letter that
 * says how the stage ended, then JSON.
 *   v value · e thrown error · o result too large · d result too deep
 *   p a promise: then `answerPromise` · w a promise that nothing will settle
 */
type Answer = string;

interface Namespace { readonly [name: string]: unknown }

let exported: Namespace = {};
let ready = false;
let resultLimit = 0;
let pendingPromise = false;

/** Once, before the student's module is there. */
export function prepare(): void {
  furnish();
}

/** The limits of this program, in UTF-16 units of text. */
export function setLimits(tell: Tell, outputLimit: number, longestResult: number, seed: number): void {
  seedRandom(seed);
  connect(tell, outputLimit);
  resultLimit = longestResult;
}

/** Called by the module that imports the student's, so only when that one has come to its end. */
export function moduleLoaded(namespace: Namespace): void {
  exported = namespace;
  ready = true;
}

/**
 * After the load: "ready", "waiting" when the module waits for a promise that nothing will settle, or what is
 * wrong with the exports, in words: each of these names must be a function or a class.
 */
export function loadState(namesJson: string): string {
  flush();
  return ready ? missingExport(namesJson) : "waiting";
}

/** What ended the load, as a thrown error's answer; "" when it was no Error. */
export function describeLoadError(): Answer {
  flush();
  const error = lastErrorRead();
  return error === null ? "" : failed(error);
}

function missingExport(namesJson: string): string {
  const names: unknown = parseJson(namesJson);
  if (!isArray(names)) return "ready";
  const { length } = names;
  for (let i = 0; i < length; i++) {
    const name: unknown = names[i];
    if (typeof name !== "string") continue;
    if (!hasOwn(exported, name)) return `The program does not export \`${name}\`. Write \`export\` before its declaration, and keep the name.`;
    if (typeof exported[name] !== "function") return `\`${name}\` is exported, but it is neither a function nor a class.`;
  }
  return "ready";
}

function failed(thrown: unknown): Answer {
  const { message, line, column, notImplemented } = describe(thrown);
  // Piece by piece: the whole object would be asked for a toJSON, which its prototype may have by now.
  return `e{"message":${stringifyJson(message)},"line":${line},"column":${column},"notImplemented":${notImplemented}}`;
}

function refused(message: string): Answer {
  return `e{"message":${stringifyJson(message)},"line":null,"column":null,"notImplemented":false}`;
}

function answer(value: unknown): Answer {
  const encoded = encode(value, resultLimit);
  if (encoded.status === "encoded") return "v" + encoded.json;
  return encoded.status === "too large" ? "o" : "d";
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && !isProxy(value) && getPrototypeOf(value) === promisePrototype;
}

const settle = (): void => {
  pendingPromise = false;
};

/**
 * Runs the calls from the given one on, and tells each answer as it comes. Gives back how many answers
 * were told so far, or "promise" when the next one hangs on a promise.
 */
export function runCalls(callsJson: string, from: number): number | "promise" {
  const calls: unknown = parseJson(callsJson);
  if (!isArray(calls)) return answersTold();
  const { length } = calls;
  for (let i = from; i < length; i++) {
    const call: PackedCall = calls[i];
    seedRandom(call.seed);
    const how = call.kind === "function" ? callFunction(call.entry, call.args) : runScript(call.steps);
    // Whether or not the program caught it, and whatever it made of it.
    const told = hasOverflowed() ? "o" : how;
    if (told === "p") return "promise";
    sendAnswer(told);
    if (told === "o" || told === "d") break;
  }
  return answersTold();
}

/** Calls an exported function with fresh arguments. */
function callFunction(name: string, argumentsJson: string): Answer {
  let value: unknown;
  try {
    const callee = exported[name];
    if (typeof callee !== "function") return refused(`\`${name}\` is not a function.`);
    value = apply(callee, undefined, decodeArguments(argumentsJson));
    if (isPromise(value)) {
      pendingPromise = true;
      then(value, settle, settle);
      return "p";
    }
  } catch (thrown) {
    return failed(thrown);
  }
  return answer(value);
}

/** After a "p", when all that could happen has happened: the promise is an unsupported value, or it never settles. */
export function answerPromise(): number {
  sendAnswer(pendingPromise ? "w" : 'v{"$":"unsupported","what":"a Promise"}');
  return answersTold();
}

/** Runs a class exercise's script; its result is the array of what the calls and gets gave. */
function runScript(steps: PackedStep[]): Answer {
  const objects = new SafeMap<string, object>();
  const { length } = steps;
  let results = "";
  for (let i = 0; i < length; i++) {
    const step = steps[i];
    let value: unknown;
    try {
      const problem = stepProblem(step, objects);
      if (problem !== "") return refused(problem);
      value = runStep(step, objects);
    } catch (thrown) {
      return failed(thrown);
    }
    if (step.do === "construct") continue;
    // At once, so that a later step cannot change what this one gave.
    const encoded = encode(value, resultLimit - results.length);
    if (encoded.status !== "encoded") return encoded.status === "too large" ? "o" : "d";
    results += (results === "" ? "" : ",") + encoded.json;
  }
  return `v[${results}]`;
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
