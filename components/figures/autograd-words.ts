import { backward, operations, type Tape } from "#domain/figures/tape.ts";
import { factor, short } from "./parts/format.ts";

/** How many steps there are: each operation once forward, the seed of the backward pass, each operation once back. */
export function stepCount(tape: Tape): number {
  return 2 * operations(tape).length + 1;
}

/** What is known after step `index`; step 0 knows the variables and numbers only. */
export interface Moment {
  /** Places on the tape whose values are known. */
  values: ReadonlySet<number>;
  gradients: readonly (number | null)[];
  /** The operation that has just run, or handed its gradient on. */
  current: number | null;
  pass: "start" | "forward" | "seed" | "backward";
  /** Operations that have handed their gradient on. */
  done: ReadonlySet<number>;
}

export function momentAt(tape: Tape, index: number): Moment {
  const order = operations(tape);
  const forward = Math.min(index, order.length);
  const back = Math.max(0, index - order.length - 1);
  const values = new Set([...tape.keys()].filter((place) => tape[place].kind !== "operation" || order.indexOf(place) < forward));
  const reversed = order.toReversed();
  const none = tape.map(() => null);
  if (index === 0) return { values, gradients: none, current: null, pass: "start", done: new Set() };
  if (index <= order.length) return { values, gradients: none, current: order[index - 1], pass: "forward", done: new Set() };
  return {
    values, gradients: backward(tape, back).gradients, done: new Set(reversed.slice(0, back)),
    current: back === 0 ? tape.length - 1 : reversed[back - 1], pass: back === 0 ? "seed" : "backward",
  };
}

const NAMES = ["u", "v", "w", "p", "q", "r", "s", "t"];

/** The short name of a node: its variable or number, u, v, w … for what is computed on the way, f for the result. */
export function nameOf(tape: Tape, place: number): string {
  const { kind, label } = tape[place];
  if (kind !== "operation") return label;
  return place === tape.length - 1 ? "f" : NAMES[operations(tape).indexOf(place)] ?? `n${place}`;
}

/** The operation written out on its inputs' names: "u·v", "tanh(w)". Nothing but its name for a variable or a number. */
function written(tape: Tape, place: number, name: (input: number) => string): string {
  const { kind, label, inputs } = tape[place];
  if (kind !== "operation") return name(place);
  const names = inputs.map(name);
  return names.length === 1 ? `${label}(${names[0]})` : names.join(label === "·" ? "·" : ` ${label} `);
}

/** What stands on a node's box: "u = a + b". */
export function titleOf(tape: Tape, place: number): string {
  if (tape[place].kind === "number") return "number";
  const name = nameOf(tape, place);
  return tape[place].kind === "operation" ? `${name} = ${written(tape, place, (input) => nameOf(tape, input))}` : name;
}

/** One to three sentences for the moment after step `index`. */
export function narrate(tape: Tape, index: number): string {
  const { pass, current } = momentAt(tape, index);
  if (pass === "start" || current === null) return "The variables have values. Nothing is computed yet.";
  const node = tape[current];
  if (pass === "forward") {
    const numbers = written(tape, current, (input) => node.inputs.length === 1 ? short(tape[input].value) : factor(tape[input].value));
    return `Forward: ${titleOf(tape, current)} = ${numbers} = ${short(node.value)}. It goes onto the tape with its inputs.`;
  }
  if (pass === "seed") return "Backward starts at the last entry of the tape: f changes one for one with itself, so its gradient is 1.";
  const handed = operations(tape).length - operations(tape).indexOf(current);
  const before = backward(tape, handed - 1).gradients;
  const { last, gradients } = backward(tape, handed);
  const upstream = before[current] ?? 0;
  const wanted = last.filter(({ from }) => tape[from].kind !== "number");
  const parts = wanted.map(({ from, input, amount }) => `${nameOf(tape, from)} gets ${factor(upstream)} · ${factor(node.locals[input])} = ${short(amount)}`);
  const sums = [...new Set(wanted.map(({ from }) => from))].flatMap((from) => {
    const amounts = [...(before[from] === null ? [] : [before[from] ?? 0]), ...wanted.filter((one) => one.from === from).map(({ amount }) => amount)];
    return amounts.length < 2 ? [] : [`${nameOf(tape, from)} is used more than once, so its gradients add up: ${amounts.map((amount) => factor(amount)).join(" + ")} = ${short(gradients[from] ?? 0)}.`];
  });
  const none = wanted.length < last.length ? "A number needs no gradient." : "";
  const handedOn = parts.length === 0 ? "nothing is handed on." : `${parts.join(", ")}.`;
  return [`Backward through ${titleOf(tape, current)}:`, handedOn, ...sums, none].join(" ").trim();
}
