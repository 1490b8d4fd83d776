import { apply, defineProperty } from "./primordials.ts";

/**
 * setTimeout without a clock. Time stands still in the sandbox, so a timer fires when nothing else is left to
 * do, the one that is due first before the others: a program never waits, and a run can be repeated.
 */
interface Timer {
  id: number;
  due: number;
  callback: Function;
  args: unknown[];
  /** The one that fires after this one. */
  next: Timer | null;
}

const maxTimers = 1000;

let first: Timer | null = null;
let count = 0;
let lastId = 0;
/** How far the timers that have fired have come, in milliseconds. */
let now = 0;

function setTimer(callback: unknown, delay: unknown, ...args: unknown[]): number {
  if (typeof callback !== "function") throw new TypeError("setTimeout(callback, milliseconds): callback must be a function");
  if (count === maxTimers) throw new RangeError(`More than ${maxTimers} timers wait at the same time.`);
  count++;
  lastId++;
  const timer: Timer = { id: lastId, due: now + (typeof delay === "number" && delay > 0 ? delay : 0), callback, args, next: null };
  if (first === null || timer.due < first.due) {
    timer.next = first;
    first = timer;
    return timer.id;
  }
  let before = first;
  while (before.next !== null && before.next.due <= timer.due) before = before.next;
  timer.next = before.next;
  before.next = timer;
  return timer.id;
}

function clearTimer(id: unknown): void {
  let before: Timer | null = null;
  for (let timer = first; timer !== null; timer = timer.next) {
    if (timer.id === id) {
      if (before === null) first = timer.next;
      else before.next = timer.next;
      count--;
      return;
    }
    before = timer;
  }
}

/** What the timer that is due next does, which then waits no more; null when none waits. */
export function takeTimer(): (() => void) | null {
  if (first === null) return null;
  const { callback, args, due } = first;
  first = first.next;
  count--;
  now = due;
  return () => void apply(callback, undefined, args);
}

/** Drops what an earlier call left. */
export function forgetTimers(): void {
  first = null;
  count = 0;
  now = 0;
}

/** Gives the program setTimeout and clearTimeout. */
export function installTimers(): void {
  defineProperty(globalThis, "setTimeout", { value: setTimer, writable: true, enumerable: false, configurable: true });
  defineProperty(globalThis, "clearTimeout", { value: clearTimer, writable: true, enumerable: false, configurable: true });
}
