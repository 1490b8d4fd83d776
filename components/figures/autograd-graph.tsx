"use client";

import { useId, useState } from "react";
import { ExpectedError } from "#domain/errors.ts";
import { parseExpression, type VariableName } from "#domain/figures/expression.ts";
import { operations, record, type Tape } from "#domain/figures/tape.ts";
import { AutogradDrawing } from "./autograd-drawing.tsx";
import { momentAt, narrate, stepCount, titleOf } from "./autograd-words.ts";
import { NumberField, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { DataTable, Frame, Narration } from "./parts/frame.tsx";

const CASES = ["(a + b) * (b + 1)", "a*b + c", "tanh(a*b + c)", "a*a*a", "relu(a - b) * c"];
const VARIABLES: readonly VariableName[] = ["a", "b", "c"];
const START: Record<VariableName, number> = { a: 2, b: 1, c: -1 };
/** More would not fit a phone. */
const MOST_NODES = 10;
const MOST_LEAVES = 5;

/** The tape of what has been typed, or why there is none. */
function read(text: string, variables: Record<VariableName, number>): { tape: Tape; problem: null } | { tape: null; problem: string } {
  try {
    const tape = record(parseExpression(text), variables);
    const leaves = tape.length - operations(tape).length;
    if (tape.length > MOST_NODES || leaves > MOST_LEAVES) return { tape: null, problem: `This makes ${tape.length} nodes, ${leaves} of them at the start. There is room for ${MOST_NODES} and ${MOST_LEAVES}.` };
    return { tape, problem: null };
  } catch (error) {
    if (error instanceof ExpectedError) return { tape: null, problem: error.message };
    throw error;
  }
}

const forwardDone = (text: string) => {
  const { tape } = read(text, START);
  return tape === null ? 0 : operations(tape).length + 1;
};

/** The computation graph of an expression that can be typed: recorded forward, differentiated backward, one operation at a time. */
export default function AutogradGraph() {
  const [text, setText] = useState(CASES[0]);
  const [drawn, setDrawn] = useState(CASES[0]);
  const [variables, setVariables] = useState(START);
  const [index, setIndex] = useState(() => forwardDone(CASES[0]));
  const fieldId = useId();
  const typed = read(text, variables);
  const { tape } = read(drawn, variables);
  if (tape === null) return null;
  const last = stepCount(tape);
  const moment = momentAt(tape, index);
  const words = narrate(tape, index);

  function choose(next: string) {
    setText(next);
    if (read(next, variables).tape === null) return;
    setDrawn(next);
    setIndex(forwardDone(next));
  }

  return (
    <Frame title="Forward, every operation is written on a tape; backward, the tape is read from its end">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={fieldId} className="text-(--ink-soft)">f =</label>
        <input
          id={fieldId} value={text} spellCheck={false} autoComplete="off" aria-invalid={typed.problem !== null} aria-describedby={`${fieldId}-problem`} maxLength={60}
          onChange={(event) => choose(event.target.value)}
          className={`h-8 w-56 min-w-0 rounded-sm border bg-(--surface) px-2 font-mono text-sm text-(--ink) ${typed.problem === null ? "border-(--line-strong)" : "border-(--failed)"}`}
        />
        {CASES.map((one) => <StepButton key={one} onClick={() => choose(one)}>{one.replaceAll("*", "·")}</StepButton>)}
      </div>
      <p id={`${fieldId}-problem`} className={`m-0 -mt-2 min-h-5 text-xs ${typed.problem === null ? "text-(--ink-soft)" : "text-(--failed)"}`}>
        {typed.problem ?? "Type your own with a, b, c, numbers, + − * and tanh, relu, exp."}
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="grid w-60 grid-cols-3 gap-x-3">
          {VARIABLES.map((name) => (
            <NumberField key={name} label={name} name={`value of ${name}`} value={variables[name]} min={-10} max={10} step={0.5} onChange={(value) => setVariables({ ...variables, [name]: value })} />
          ))}
        </div>
        <div className="flex flex-wrap gap-2">
          <StepButton onClick={() => setIndex(0)} disabled={index === 0}>Start over</StepButton>
          <StepButton onClick={() => setIndex(index - 1)} disabled={index === 0}>Back</StepButton>
          <StepButton onClick={() => setIndex(index + 1)} disabled={index === last} strong>Next</StepButton>
          <StepButton onClick={() => setIndex(last)} disabled={index === last}>To the end</StepButton>
        </div>
      </div>
      <Narration lines="many"><span className="text-(--ink-soft)">Step {index} of {last}. </span>{words}</Narration>
      <AutogradDrawing tape={tape} moment={moment} label={`Computation graph of f = ${drawn}. Step ${index} of ${last}. ${words}`} />
      <p className="m-0 text-xs text-(--ink-soft)">In each box: operation, value and, once it has arrived, the gradient of the result. On each arrow: the local derivative that the gradient is multiplied by.</p>
      <DataTable
        summary="The tape as a table" head={["entry", "value", "gradient"]}
        rows={tape.map((node, place) => [
          `${place + 1}: ${titleOf(tape, place)}`, moment.values.has(place) ? short(node.value, 6) : "not yet",
          node.kind === "number" ? "not needed" : moment.gradients[place] === null ? "not yet" : short(moment.gradients[place] ?? 0, 6),
        ])}
      />
    </Frame>
  );
}
