import { failed, type Answer } from "./answers.ts";
import { begin, goOn, setUpCalls, type Namespace } from "./calls.ts";
import { lastErrorRead } from "./describe-error.ts";
import { answersTold, connect, flush, hasOverflowed, sendAnswer, type Tell } from "./output.ts";
import { hasOwn, isArray, parseJson } from "./primordials.ts";
import { addDataSet, addLibrary, provided } from "./provided.ts";
import { installTimers } from "./timers.ts";
import { furnish, seedRandom } from "./world.ts";

/** What runs inside the isolate around the student's module. */

/** For the modules that the student's may import. */
export const provisions = { addDataSet, addLibrary, provided };

let exported: Namespace = {};
let ready = false;

/** Once, before the student's module is there. */
export function prepare(): void {
  furnish();
}

/** The limits of this program, in UTF-16 units of text. */
export function setLimits(tell: Tell, outputLimit: number, longestResult: number, seed: number, waits: boolean): void {
  seedRandom(seed);
  connect(tell, outputLimit);
  setUpCalls(longestResult, waits);
  if (waits) installTimers();
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

/**
 * Runs the calls from the given one on, and tells each answer as it comes. Gives back how many answers
 * were told so far, or "promise" when the next one hangs on a promise: then `runOn`.
 */
export function runCalls(callsJson: string, from: number): number | "promise" {
  const calls: unknown = parseJson(callsJson);
  if (!isArray(calls)) return answersTold();
  const { length } = calls;
  for (let i = from; i < length; i++) {
    const told = tellAnswer(begin(calls[i], exported));
    if (told !== "next") return told === "promise" ? told : answersTold();
  }
  return answersTold();
}

/** After a "promise", when all that could happen has happened: goes on with the call that hangs on it, and gives back as `runCalls` does. */
export function runOn(): number | "promise" {
  return tellAnswer(goOn()) === "promise" ? "promise" : answersTold();
}

function tellAnswer(how: Answer): "next" | "promise" | "end" {
  // Whether or not the program caught it, and whatever it made of it.
  const told = hasOverflowed() ? "o" : how;
  if (told === "p") return "promise";
  sendAnswer(told);
  return told === "o" || told === "d" || told === "m" ? "end" : "next";
}
