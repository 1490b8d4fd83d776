"use client";

import { useState } from "react";
import { activations, saturated, type ActivationName } from "#domain/figures/activations.ts";
import { sample } from "#domain/figures/scales.ts";
import { Choice, Slider } from "./parts/controls.tsx";
import { decimal, power, short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const NAMES = ["sigmoid", "tanh", "softplus", "relu", "leakyRelu", "elu", "swish", "gelu"] as const satisfies readonly ActivationName[];
const SEEN = [-5, 5] as const;
const XS = sample(SEEN, 401);
/** Below this the derivative is counted as lost: ten such layers leave a gradient of 1e−13. */
const FLAT = 0.05;
const DEPTH = 10;

const REMARKS: Record<ActivationName, string> = {
  sigmoid: "Its slope is at most ¼, at 0, so every layer weakens the gradient. Its outputs are never negative.",
  tanh: "Its slope reaches 1 at 0, but both tails are flat.",
  softplus: "A ReLU with its kink rounded off; its slope is the sigmoid.",
  relu: "Half of the line is dead: a unit that is negative for every example learns nothing any more.",
  leakyRelu: "The leak of 0.01 leaves a way back for units that are negative.",
  elu: "Below 0 it bends towards −1, so that outputs average nearer to 0.",
  swish: "It dips below 0 and rises again: not monotonic, its slope is negative left of −1.28.",
  gelu: "Close to Swish: x times the chance that a standard normal number is below x.",
};

/** Eight activation functions with their derivatives, and where the derivative is too small to learn from. */
export default function ActivationExplorer() {
  const [name, setName] = useState<ActivationName>("sigmoid");
  const [x, setX] = useState(2.5);
  const activation = activations[name];
  const [value, slope] = [activation.f(x), activation.derivative(x)];
  const flats = saturated(activation, SEEN[0], SEEN[1], FLAT);
  const through = slope ** DEPTH;
  const passes = slope === 0 ? "Nothing passes back here." : `Ten such slopes in a row multiply to ${power(through)}.`;
  const words = `${activation.label}(${short(x, 1)}) = ${decimal(value, 3)}, slope ${decimal(slope, 3)}. ${passes}`;

  return (
    <Frame title="What an activation does to the gradient is its slope: where the curve is flat, learning stops">
      <Choice legend="Function" value={name} onChange={setName} options={NAMES.map((option) => ({ value: option, label: activations[option].label }))} />
      <div className="max-w-sm"><Slider label="Input x" value={x} display={short(x, 1)} min={-5} max={5} step={0.1} onChange={setX} /></div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 @xl:grid-cols-2">
        <Plot label={`Graph of ${activation.label}, ${activation.formula}. ${words}`} interactive className="h-72 w-full" x={SEEN} y={[-1.5, 5]} yTicks={[-1, 0, 1, 2, 3, 4, 5]} xLabel="x" yLabel={`f(x) = ${activation.formula}`}>
          {(view) => (
            <>
              <Flats view={view} flats={flats} />
              <line x1={view.left} x2={view.right} y1={view.y(0)} y2={view.y(0)} stroke="var(--line-strong)" />
              <Curve points={XS.map((at) => [at, activation.f(at)])} view={view} tone="ink" />
              <Curve points={[[x - 1.2, value - 1.2 * slope], [x + 1.2, value + 1.2 * slope]]} view={view} width={2.5} />
              <Handle name="Input x" along="x" x={x} y={value} view={view} step={0.1} xBounds={SEEN} yBounds={SEEN} onMove={setX} />
              <Tag x={view.x(x) + (x > 0 ? -12 : 12)} y={view.y(value) - 14} anchor={x > 0 ? "end" : "start"} tone="accent" strong>{decimal(value, 2)}</Tag>
            </>
          )}
        </Plot>
        <Plot label={`Derivative of ${activation.label}. At ${short(x, 1)} it is ${decimal(slope, 3)}.`} className="h-72 w-full" x={SEEN} y={[-0.2, 1.25]} yTicks={[0, 0.25, 0.5, 0.75, 1]} xLabel="x" yLabel="slope f′(x)">
          {(view) => (
            <>
              <Flats view={view} flats={flats} named />
              <line x1={view.left} x2={view.right} y1={view.y(0)} y2={view.y(0)} stroke="var(--line-strong)" />
              <Slope name={name} view={view} />
              <line x1={view.x(x)} x2={view.x(x)} y1={view.y(0)} y2={view.y(slope)} stroke="var(--accent)" strokeWidth="2" />
              <circle cx={view.x(x)} cy={view.y(slope)} r="5" fill="var(--accent)" />
              <Tag x={view.x(x) + (x > 3.8 ? -6 : 6)} y={view.y(slope) - 11} anchor={x > 3.8 ? "end" : "start"} tone="accent" strong>{decimal(slope, 3)}</Tag>
            </>
          )}
        </Plot>
      </div>
      <Narration lines="few">{words} <span className="text-(--ink-soft)">{REMARKS[name]}</span></Narration>
    </Frame>
  );
}

/** The derivative; where it jumps, its two parts are not joined. */
function Slope({ name, view }: { name: ActivationName; view: View }) {
  const { derivative, kink } = activations[name];
  const parts = kink ? [XS.filter((at) => at <= 0), [1e-9, ...XS.filter((at) => at > 0)]] : [XS];
  return parts.map((part, i) => <Curve key={i} points={part.map((at) => [at, derivative(at)])} view={view} tone="ink" />);
}

/** The stretches where the slope is below the limit, hatched. */
function Flats({ view, flats, named = false }: { view: View; flats: readonly { from: number; to: number }[]; named?: boolean }) {
  return (
    <g aria-hidden="true">
      {flats.map(({ from, to }) => {
        const [left, right] = [view.x(from), view.x(to)];
        return right - left < 3 ? null : (
          <g key={from}>
            <rect x={left} width={right - left} y={view.top} height={view.bottom - view.top} fill="var(--warning)" fillOpacity="0.1" />
            {named && right - left > 60 ? <Tag x={(left + right) / 2} y={view.top + 16} anchor="middle">{right - left > 110 ? `slope below ${FLAT}` : "flat"}</Tag> : null}
          </g>
        );
      })}
    </g>
  );
}
