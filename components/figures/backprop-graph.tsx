"use client";

import { useState } from "react";
import { descend, run, steps, type LeafId, type Leaves, type NodeId } from "#domain/figures/neuron-graph.ts";
import { BackpropDrawing } from "./backprop-drawing.tsx";
import { tallLayout, wideLayout } from "./backprop-layout.ts";
import { names, narrate, stepName } from "./backprop-words.ts";
import { NumberField, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { DataTable, Frame, Narration } from "./parts/frame.tsx";

/** The lesson's worked example: every number of it is exact. */
const INITIAL: Leaves = { x1: 1, w1: 0.5, x2: 2, w2: -0.5, b: 0.5, t: 1 };
const LEAVES: readonly LeafId[] = ["x1", "w1", "x2", "w2", "b", "t"];
const NODES: readonly NodeId[] = [...LEAVES, "p1", "p2", "z", "a", "loss"];
const FORWARD_DONE = steps.findIndex((step) => step.pass === "backward") - 1;
const LAST = steps.length - 1;
const RATE = 1;

/** A neuron with two inputs as a computation graph: values go forward, gradients come back one node at a time. */
export default function BackpropGraph() {
  const [leaves, setLeaves] = useState(INITIAL);
  const [index, setIndex] = useState(FORWARD_DONE);
  const [lossBefore, setLossBefore] = useState<number | null>(null);
  const pass = run(leaves);
  const label = `Computation graph of a neuron with loss. ${stepName(index)}. ${narrate(index, pass)}`;

  function goTo(next: number) {
    setIndex(next);
    setLossBefore(null);
  }
  function edit(id: LeafId, value: number) {
    setLeaves({ ...leaves, [id]: value });
    setLossBefore(null);
  }
  function update() {
    const next = descend(leaves, pass.gradients, RATE);
    const tidy = (value: number) => Number(value.toFixed(4));
    setLeaves({ ...next, w1: tidy(next.w1), w2: tidy(next.w2), b: tidy(next.b) });
    setLossBefore(pass.values.loss);
    setIndex(FORWARD_DONE);
  }

  return (
    <Frame title="Each gradient is the one after it times a local derivative, so one pass back finds them all">
      <fieldset className="m-0 grid grid-cols-3 gap-x-4 gap-y-2 border-0 p-0 @xl:grid-cols-6">
        <legend className="sr-only">Values to start from</legend>
        {LEAVES.map((id) => (
          <NumberField
            key={id} label={names[id].symbol} name={names[id].spoken} value={leaves[id]} min={-10} max={10} step={0.1}
            onChange={(value) => edit(id, value)}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-2">
        <StepButton onClick={() => goTo(0)} disabled={index === 0}>Start over</StepButton>
        <StepButton onClick={() => goTo(index - 1)} disabled={index === 0}>Back</StepButton>
        <StepButton onClick={() => goTo(index + 1)} disabled={index === LAST} strong>Next</StepButton>
        <StepButton onClick={() => goTo(LAST)} disabled={index === LAST}>To the end</StepButton>
        <StepButton onClick={update} disabled={index < LAST}>Move weights downhill</StepButton>
      </div>
      <Narration lines="many">
        <span className="text-(--ink-soft)">{stepName(index)}. </span>
        {lossBefore === null ? narrate(index, pass) : (
          `w₁, w₂ and b each moved by minus their gradient (learning rate ${RATE}). The loss went from ${short(lossBefore, 4)} to ${short(pass.values.loss, 4)}.`
        )}
      </Narration>
      <BackpropDrawing pass={pass} index={index} layout={wideLayout} label={label} className="hidden @xl:block" />
      <BackpropDrawing pass={pass} index={index} layout={tallLayout} label={label} className="max-w-96 self-center @xl:hidden" />
      <p className="m-0 text-xs text-(--ink-soft)">
        In each box: name, value and, once the backward pass has reached it, gradient of the loss. On each arrow: local derivative of its head by its tail.
      </p>
      <DataTable
        summary="All values and gradients as a table" head={["node", "value", "gradient ∂L/∂node"]}
        rows={NODES.map((id) => [names[id].formula, short(pass.values[id], 6), id === "t" ? "given" : short(pass.gradients[id], 6)])}
      />
    </Frame>
  );
}
