import { realNow } from "./primordials.ts";

/** Told to the process around the isolate. Only the shim holds it, and it calls it a bounded number of times. */
export type Tell = (kind: "printed" | "plot" | "progress" | "overflow" | "answer", payload: string) => void;

/** So many messages of a kind go out at once in each call; after that, one in so many milliseconds. */
const atOnce = 30;
const pauseMs = 40;
/** Shown charts, and reported steps, of one program. */
const maxPlots = 30;
const maxProgress = 5000;

let tell: Tell = () => undefined;
let outputLeft = 0;
let pending = "";
let pendingProgress = "";
let printedMessages = 0;
let progressMessages = 0;
let lastPrinted = 0;
let lastProgress = 0;
let plots = 0;
let steps = 0;

export function connect(channel: Tell, outputLimit: number): void {
  tell = channel;
  outputLeft = outputLimit;
}

const overflow = { name: "output limit" };

/** Prints a line. Past the limit the process around is told, and it ends the program. */
export function print(line: string): void {
  if (outputLeft < 0) throw overflow;
  outputLeft -= line.length + 1;
  if (outputLeft < 0) {
    flush();
    tell("overflow", "");
    throw overflow;
  }
  pending += line + "\n";
  const now = realNow();
  if (printedMessages < atOnce || now - lastPrinted > pauseMs) {
    printedMessages++;
    lastPrinted = now;
    flushPrinted();
  }
}

function flushPrinted(): void {
  if (pending === "") return;
  const text = pending;
  pending = "";
  tell("printed", text);
}

export function sendPlot(json: string): void {
  plots++;
  if (plots > maxPlots) return;
  tell("plot", json);
}

/** Sends a step of training at once or, when many come, the latest of them. */
export function sendProgress(json: string): void {
  pendingProgress = json;
  const now = realNow();
  if (progressMessages < atOnce || now - lastProgress > pauseMs) {
    progressMessages++;
    lastProgress = now;
    flushProgress();
  }
}

function flushProgress(): void {
  if (pendingProgress === "") return;
  const json = pendingProgress;
  pendingProgress = "";
  steps++;
  if (steps <= maxProgress) tell("progress", json);
}

/** At the end of a stage: what is left, so that it is told before the stage's result. */
export function flush(): void {
  flushPrinted();
  flushProgress();
  printedMessages = 0;
  progressMessages = 0;
}

let answers = 0;

export const answersTold = (): number => answers;

/** Says how a call ended, after all that it printed. */
export function sendAnswer(answer: string): void {
  flush();
  answers++;
  tell("answer", answer);
}

/** Whether the program has printed more than it may. */
export const hasOverflowed = (): boolean => outputLeft < 0;
