import { apply, defineProperty } from "./primordials.ts";

/**
 * setTimeout without a clock. Time stands still in the sandbox, so a timer fires when nothing else is left to
 * do, the one that is due first before the others: a program never waits, and a run can be repeated.
 */
interface Timer {
  id: number;
  due: number;
  fire: () => void;
  /** The one that fires after this one. */
  next: Timer | null;
}

const maxTimers = 1000;

let first: Timer | null = null;
let last: Timer | null = null;
let count = 0;
let lastId = 0;
/** How far the timers that have fired have come, in milliseconds. */
let now = 0;

function setTimer(callback: unknown, delay: unknown, ...args: unknown[]): number {
  if (typeof callback !== "function") throw new TypeError("setTimeout(callback, milliseconds): callback must be a function");
  if (count === maxTimers) throw new RangeError(`More than ${maxTimers} timers wait at the same time.`);
  count++;
  lastId++;
  const timer: Timer = { id: lastId, due: now + (typeof delay === "number" && delay > 0 ? delay : 0), fire: () => void apply(callback, undefined, args), next: null };
  // Behind all others, where most belong; else behind those that are due no later.
  let before = last !== null && last.due <= timer.due ? last : null;
  if (before === null) for (let at = first; at !== null && at.due <= timer.due; at = at.next) before = at;
  insert(timer, before);
  return timer.id;
}

function insert(timer: Timer, before: Timer | null): void {
  timer.next = before === null ? first : before.next;
  if (before === null) first = timer;
  else before.next = timer;
  if (timer.next === null) last = timer;
}

function clearTimer(id: unknown): void {
  let before: Timer | null = null;
  for (let timer = first; timer !== null; timer = timer.next) {
    if (timer.id === id) {
      if (before === null) first = timer.next;
      else before.next = timer.next;
      if (timer === last) last = before;
      count--;
      return;
    }
    before = timer;
  }
}

/** What the timer that is due next does, which then waits no more; null when none waits. */
export function takeTimer(): (() => void) | null {
  if (first === null) return null;
  const { fire, due } = first;
  first = first.next;
  if (first === null) last = null;
  count--;
  now = due;
  return fire;
}

/** Drops what an earlier call left. */
export function forgetTimers(): void {
  first = null;
  last = null;
  count = 0;
  now = 0;
}

/** Gives the program setTimeout and clearTimeout. */
export function installTimers(): void {
  defineProperty(globalThis, "setTimeout", { value: setTimer, writable: true, enumerable: false, configurable: true });
  defineProperty(globalThis, "clearTimeout", { value: clearTimer, writable: true, enumerable: false, configurable: true });
}
