import type { Expression, FunctionName, VariableName } from "./expression.ts";

/**
 * Reverse-mode automatic differentiation on a tape: running an expression forward writes down its operations in order,
 * and the backward pass reads them from the end (Baydin et al. 2018, section 3.2).
 */
export interface TapeNode {
  kind: "variable" | "number" | "operation";
  /** The name of the variable, the number, or the sign or name of the operation. */
  label: string;
  /** Places of its inputs on the tape; the same place twice for a·a. */
  inputs: readonly number[];
  value: number;
  /** Derivative of the value by each input. */
  locals: readonly number[];
}

export type Tape = readonly TapeNode[];

const FUNCTIONS: Record<FunctionName, (x: number) => { value: number; local: number }> = {
  tanh: (x) => ({ value: Math.tanh(x), local: 1 - Math.tanh(x) ** 2 }),
  relu: (x) => ({ value: Math.max(0, x), local: x > 0 ? 1 : 0 }),
  exp: (x) => ({ value: Math.exp(x), local: Math.exp(x) }),
};

/** Runs the expression and writes its tape. A variable that is used several times stands on it once. The result is the last node. */
export function record(expression: Expression, variables: Record<VariableName, number>): Tape {
  const tape: TapeNode[] = [];
  const places = new Map<VariableName, number>();
  const push = (node: TapeNode): number => tape.push(node) - 1;

  function run(part: Expression): number {
    switch (part.kind) {
      case "number": return push({ kind: "number", label: String(part.value), inputs: [], value: part.value, locals: [] });
      case "variable": {
        const known = places.get(part.name);
        if (known !== undefined) return known;
        const place = push({ kind: "variable", label: part.name, inputs: [], value: variables[part.name], locals: [] });
        places.set(part.name, place);
        return place;
      }
      case "call": {
        const input = run(part.argument);
        const { value, local } = FUNCTIONS[part.name](tape[input].value);
        return push({ kind: "operation", label: part.name, inputs: [input], value, locals: [local] });
      }
      case "binary": {
        const [left, right] = [run(part.left), run(part.right)];
        const [p, q] = [tape[left].value, tape[right].value];
        const node = part.operator === "+" ? { value: p + q, locals: [1, 1] }
          : part.operator === "−" ? { value: p - q, locals: [1, -1] }
          : { value: p * q, locals: [q, p] };
        return push({ kind: "operation", label: part.operator, inputs: [left, right], ...node });
      }
    }
  }
  run(expression);
  return tape;
}

/** The operations in the order in which they run forward. */
export function operations(tape: Tape): number[] {
  return tape.flatMap((node, place) => node.kind === "operation" ? [place] : []);
}

/** One contribution to a gradient: along the arrow from `from`, the `input`-th one into operation `to`. */
export interface Contribution { from: number; to: number; input: number; amount: number }

/**
 * Gradients after the last `done` operations have handed theirs on, the output's being 1; null where nothing has arrived.
 * `last` is what the latest of these operations handed on.
 */
export function backward(tape: Tape, done: number): { gradients: (number | null)[]; last: Contribution[] } {
  const gradients: (number | null)[] = tape.map((_, place) => place === tape.length - 1 ? 1 : null);
  let last: Contribution[] = [];
  for (const place of operations(tape).toReversed().slice(0, done)) {
    const { inputs, locals } = tape[place];
    const upstream = gradients[place] ?? 0;
    last = inputs.map((from, input) => ({ from, to: place, input, amount: upstream * locals[input] }));
    for (const { from, amount } of last) gradients[from] = (gradients[from] ?? 0) + amount;
  }
  return { gradients, last };
}

/** Where each node stands: its column, leaves just before their first use, and its row, operations between their inputs. */
export function arrange(tape: Tape): { column: number; row: number }[] {
  const columns = tape.map(() => 0);
  tape.forEach(({ inputs }, place) => { if (inputs.length > 0) columns[place] = 1 + Math.max(...inputs.map((input) => columns[input])); });
  tape.forEach(({ inputs }, place) => {
    if (inputs.length > 0) return;
    const users = tape.flatMap((node, user) => node.inputs.includes(place) ? [columns[user]] : []);
    columns[place] = users.length > 0 ? Math.min(...users) - 1 : 0;
  });
  const rows: number[] = [];
  let slot = 0;
  tape.forEach(({ inputs }, place) => {
    rows[place] = inputs.length === 0 ? slot++ : inputs.reduce((sum, input) => sum + rows[input], 0) / inputs.length;
  });
  // Nodes of a column are moved apart to a distance of one row.
  for (const column of new Set(columns)) {
    const members = tape.map((_, place) => place).filter((place) => columns[place] === column).sort((p, q) => rows[p] - rows[q]);
    members.forEach((place, i) => { if (i > 0) rows[place] = Math.max(rows[place], rows[members[i - 1]] + 1); });
  }
  return tape.map((_, place) => ({ column: columns[place], row: rows[place] }));
}
