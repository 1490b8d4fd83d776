import {
  apply, dataProperty, define, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, nativeStackGetter, SafeWeakMap, SafeWeakSet,
  slice, symbolDescription, weakMapGet, weakMapSet, weakSetAdd, weakSetHas,
} from "./primordials.ts";
import { isProxy } from "./proxies.ts";

/** What is told of a thrown value. The position is in the compiled program, from 1. */
export interface Thrown {
  message: string;
  line: number | null;
  column: number | null;
  notImplemented: boolean;
  /** The engine itself threw it, for want of memory for a typed array. */
  outOfMemory: boolean;
}

const maxMessage = 2000;
/** Reading part of a longer string would first copy the whole. */
const unreadable = 1_000_000;
const maxChain = 20;
const submission = "submission.ts";

interface Position { line: number; column: number }
const positions = new SafeWeakMap<object, Position>();
const notImplemented = new SafeWeakSet<object>();
const outOfMemory = new SafeWeakSet<object>();

function cut(text: string): string {
  if (text.length > unreadable) return `(a text of ${text.length} characters)`;
  return text.length <= maxMessage ? text : `${slice(text, 0, maxMessage)}…`;
}

/** A data property of the object or its prototypes, without running anything. */
function inherited(object: object, key: string): unknown {
  let owner: object | null = object;
  for (let i = 0; i < maxChain && owner !== null && !isProxy(owner); i++) {
    if (getOwnPropertyDescriptor(owner, key) !== undefined) return dataProperty(owner, key);
    owner = getPrototypeOf(owner);
  }
  return undefined;
}

function headline(error: object): string {
  const name = inherited(error, "name");
  const message = inherited(error, "message");
  const shownName = typeof name === "string" && name !== "" ? cut(name) : "Error";
  return typeof message === "string" && message !== "" ? `${shownName}: ${cut(message)}` : shownName;
}

/** Where the student's program was when V8 took the stack of this error; V8 calls it once per error. */
function recordPosition(error: object, sites: NodeJS.CallSite[]): string {
  lastRead = error;
  let stack = headline(error);
  if (stack === allocationFailed && isEnginesOwn(sites)) weakSetAdd(outOfMemory, error);
  const { length } = sites;
  for (let i = 0; i < length; i++) {
    const site = sites[i];
    if (fileOf(site) !== submission) continue;
    const line = lineOf(site) ?? 0;
    const column = columnOf(site) ?? 0;
    if (weakMapGet(positions, error) === undefined) weakMapSet(positions, error, { line, column });
    stack += `\n    at ${submission}:${line}:${column}`;
  }
  return stack;
}

const allocationFailed = "RangeError: Array buffer allocation failed";

/** Whether the error comes from the engine's constructor of buffers: a program can throw the same text, but it has a file. */
function isEnginesOwn(sites: NodeJS.CallSite[]): boolean {
  return sites.length > 0 && functionOf(sites[0]) === "ArrayBuffer" && typeof fileOf(sites[0]) !== "string";
}

/** The last error whose stack was read: after a failed load, the error that ended it. */
let lastRead: object | null = null;

export const lastErrorRead = (): object | null => lastRead;

let fileOf: (site: NodeJS.CallSite) => string | null | undefined;
let lineOf: (site: NodeJS.CallSite) => number | null;
let columnOf: (site: NodeJS.CallSite) => number | null;
let functionOf: (site: NodeJS.CallSite) => string | null;

/**
 * Makes V8 tell positions to `recordPosition`, for good: the property cannot be replaced, so no
 * code of a student runs when a stack is read. Defines the class NotImplemented.
 */
export function installErrors(): void {
  takeCallSiteMethods();
  defineProperty(Error, "prepareStackTrace", { value: recordPosition, writable: false, enumerable: false, configurable: false });
  class NotImplemented extends Error {
    constructor(todo: string) {
      super(typeof todo === "string" ? todo : "");
      define(this, "name", "NotImplemented");
      weakSetAdd(notImplemented, this);
    }
  }
  defineProperty(globalThis, "NotImplemented", { value: NotImplemented, writable: true, enumerable: false, configurable: true });
}

/** CallSite's methods are reachable only through a call of prepareStackTrace. */
function takeCallSiteMethods(): void {
  Error.prepareStackTrace = (_error, sites) => {
    // Inherited from the CallSite prototype, so they serve every later site.
    const { getFileName, getLineNumber, getColumnNumber, getFunctionName } = sites[0];
    fileOf = (site) => apply(getFileName, site, []);
    lineOf = (site) => apply(getLineNumber, site, []);
    columnOf = (site) => apply(getColumnNumber, site, []);
    functionOf = (site) => apply(getFunctionName, site, []);
    return "";
  };
  void new Error().stack;
}

function describePrimitive(thrown: unknown): string {
  switch (typeof thrown) {
    case "string": return `the text "${cut(thrown)}"`;
    case "symbol": return `the symbol ${cut(symbolDescription(thrown) ?? "")}`;
    case "number": case "boolean": case "undefined": return "" + thrown;
    default: return thrown === null ? "null" : `a ${typeof thrown}`;
  }
}

/** Describes whatever was thrown, running no code of the student. */
export function describe(thrown: unknown): Thrown {
  const nowhere = { line: null, column: null, notImplemented: false, outOfMemory: false };
  if (typeof thrown !== "object" || thrown === null) {
    return { message: `The program threw ${describePrimitive(thrown)} where an Error was due.`, ...nowhere };
  }
  if (isProxy(thrown)) return { message: "The program threw a Proxy where an Error was due.", ...nowhere };
  const stack = getOwnPropertyDescriptor(thrown, "stack");
  if (stack?.get !== undefined && stack.get === nativeStackGetter) apply(stack.get, thrown, []);
  const position = weakMapGet(positions, thrown);
  const todo = weakSetHas(notImplemented, thrown) ? inherited(thrown, "message") : undefined;
  return {
    message: typeof todo === "string" ? cut(todo) : headline(thrown),
    line: position?.line ?? null,
    column: position?.column ?? null,
    notImplemented: weakSetHas(notImplemented, thrown),
    outOfMemory: weakSetHas(outOfMemory, thrown),
  };
}
