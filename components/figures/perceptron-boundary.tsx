"use client";

import { useRef, useState } from "react";
import { correctionsOf, correctNext, lookAtNext, mostCorrections, novikoff, untrained, type LabelledPoint } from "#domain/figures/perceptron.ts";
import type { Vec } from "#domain/figures/plane.ts";
import { Choice, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration, Readout } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Plane } from "./parts/plot.tsx";
import { useLoop } from "./parts/use-loop.ts";
import { AxisNames, Boundary, LookMark, SignOf } from "./perceptron-drawing.tsx";
import { PerceptronSqueeze } from "./perceptron-squeeze.tsx";
import { finished, outlook, whatHappened } from "./perceptron-words.ts";

type Name = "wide" | "narrow" | "mixed";
const REACH = 3;
const BOUNDS = [-2.8, 2.8] as const;
/** Frames of a run from one correction to the next: three quarters of a second. */
const PACE = 45;

/** Points of both classes in turn. */
function inTurn(plus: readonly Vec[], minus: readonly Vec[]): LabelledPoint[] {
  return plus.flatMap((at, i): LabelledPoint[] => [{ at, label: 1 }, { at: minus[i], label: -1 }]);
}

const SETS: Record<Name, { label: string; points: readonly LabelledPoint[] }> = {
  wide: { label: "Separable", points: inTurn([[1.4, 1.2], [0.4, 2.2], [2.4, 0.2], [2.2, 2], [1.2, 2.5]], [[-1.2, 0.6], [0.2, -1.4], [-2.2, 1.6], [-0.8, -0.8], [1.4, -2.2]]) },
  narrow: { label: "Narrow gap", points: inTurn([[1.4, 0.6], [-0.4, 1.8], [2.4, -0.2], [2.2, 2], [0.6, 1]], [[-1.2, 1.4], [0.8, -0.2], [-2.2, 2.2], [0, 0.6], [1.8, -1.2]]) },
  mixed: { label: "Not separable", points: inTurn([[1.4, 1.2], [0.4, 2.2], [-0.8, -1.4], [2.2, 2], [1.2, 2.5]], [[-1.2, 0.6], [0.2, -1.4], [-2.2, 1.6], [-1.6, -0.6], [1.4, -2.2]]) },
};
const OPTIONS = (["wide", "narrow", "mixed"] as const).map((value) => ({ value, label: SETS[value].label }));
/** After two corrections there is a line, and one before it to compare with. */
const OPENING = correctNext(correctNext(untrained(), SETS.wide.points), SETS.wide.points);

/** Points of two classes, and the perceptron rule that turns a line towards each point it got wrong. */
export default function PerceptronBoundary() {
  const [name, setName] = useState<Name>("wide");
  const [points, setPoints] = useState(SETS.wide.points);
  const [state, setState] = useState(OPENING);
  const [fromZero, setFromZero] = useState(true);
  const [running, setRunning] = useState(false);
  const waited = useRef(0);
  const done = finished(state);
  const active = running && !done;
  const watched = useLoop<HTMLDivElement>(active, (frames) => {
    waited.current += frames;
    if (waited.current < PACE) return;
    waited.current = 0;
    setState((now) => correctNext(now, points));
  });
  const bounds = novikoff(points);
  const most = mostCorrections(bounds);
  const happened = whatHappened(state, points);
  const ahead = outlook(state, most, fromZero);

  function begin(next: readonly LabelledPoint[]) {
    setRunning(false);
    setPoints(next);
    setState(untrained());
    setFromZero(true);
  }
  function move(index: number, at: Vec) {
    setPoints(points.map((point, i) => i === index ? { ...point, at } : point));
    setState(untrained(state));
    setFromZero(state.w[0] === 0 && state.w[1] === 0 && state.b === 0);
  }

  return (
    <Frame title="Each mistake moves the line in favour of the point that caused it; where there is a gap, the mistakes come to an end">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Choice legend="Points" options={OPTIONS} value={name} onChange={(value) => { setName(value); begin(SETS[value].points); }} />
        <div ref={watched} className="flex flex-wrap gap-2">
          <StepButton strong disabled={done} onClick={() => { waited.current = PACE; setRunning(!active); }}>{active ? "Stop" : "Run"}</StepButton>
          <StepButton disabled={active || done} onClick={() => setState(lookAtNext(state, points))}>Step</StepButton>
          <StepButton disabled={active || done} onClick={() => setState(correctNext(state, points))}>Next mistake</StepButton>
          <StepButton onClick={() => begin(points)}>Start over</StepButton>
          <StepButton disabled={points === SETS[name].points} onClick={() => begin(SETS[name].points)}>Points back</StepButton>
        </div>
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
        <Plane reach={REACH} interactive label={`Five plus points and five minus points with the line of the perceptron. ${happened} ${ahead}`}>
          {(view) => (
            <>
              <AxisNames view={view} />
              <Boundary view={view} weights={state} last={state.last} reach={REACH} />
              {points.map((point, i) => (
                <g key={i}>
                  <Handle
                    name={`Point ${i + 1}, ${point.label === 1 ? "plus" : "minus"}`} tone={point.label === 1 ? "accent" : "ink"} x={point.at[0]} y={point.at[1]}
                    view={view} step={0.1} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(x, y) => move(i, [x, y])}
                  />
                  <SignOf view={view} point={point} />
                </g>
              ))}
              {state.last ? <LookMark view={view} look={state.last} points={points} /> : null}
            </>
          )}
        </Plane>
        <div className="flex flex-col gap-4">
          <Readout
            entries={[
              ["weights w", `${short(state.w[0], 2)}, ${short(state.w[1], 2)}`], ["bias b", short(state.b)], ["epoch", Math.max(1, state.mistakes.length)],
              ["corrections", correctionsOf(state)], ["at most, by the theorem", !fromZero ? "start over" : most ?? "no limit"],
            ]}
          />
          <p className="m-0"><span className="text-(--ink-soft)">Mistakes in each epoch: </span>{mistakesSoFar(state.mistakes)}</p>
          <div className="@xl:min-h-21"><Narration lines="many" quiet={active}>{happened} <span className="text-(--ink-soft)">{ahead}</span></Narration></div>
          <PerceptronSqueeze lengths={fromZero ? state.lengths : null} bounds={bounds} />
        </div>
      </div>
    </Frame>
  );
}

const SHOWN = 8;

function mistakesSoFar(mistakes: readonly number[]): string {
  if (mistakes.length === 0) return "none yet";
  return `${mistakes.length > SHOWN ? "… " : ""}${mistakes.slice(-SHOWN).join(", ")}`;
}
