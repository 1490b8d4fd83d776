"use client";

import { useState } from "react";
import { sample } from "#domain/figures/scales.ts";
import { centralDifference, curves, differenceErrors, forwardDifference, type CurveName } from "#domain/figures/slopes.ts";
import { Choice, Slider } from "./parts/controls.tsx";
import { decimal, power, short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag, type Point } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const NAMES = ["sine", "square", "cubic", "exponential", "absolute"] as const satisfies readonly CurveName[];
const SEEN = [-3, 3] as const;
const HEIGHT: Record<CurveName, readonly [number, number]> = {
  sine: [-1.6, 1.6], square: [-1.5, 9], cubic: [-6, 6], exponential: [-1, 10], absolute: [-1, 3.2],
};
const SLOPES: Record<CurveName, readonly [number, number]> = {
  sine: [-1.6, 1.6], square: [-6.5, 6.5], cubic: [-2, 12], exponential: [-1, 10], absolute: [-1.6, 1.6],
};
const XS = sample(SEEN, 301);
/** Exponents of the step sizes, a quarter of a power of ten apart. */
const EXPONENTS = sample([-16, 0], 129);
const ERRORS = [1e-12, 10] as const;
const START_EXPONENT = 0;

/** A secant that becomes the tangent, the derivative it traces, and how wrong a difference is for each step size. */
export default function Tangent() {
  const [name, setName] = useState<CurveName>("sine");
  const [x, setX] = useState(1);
  const [exponent, setExponent] = useState(START_EXPONENT);
  const curve = curves[name];
  const h = 10 ** exponent;
  const slope = curve.derivative(x);
  const secant = forwardDifference(curve.f, x, h);
  const errors = differenceErrors(curve, x, EXPONENTS.map((e) => 10 ** e));
  const words = inWords(exponent, secant, centralDifference(curve.f, x, h), slope);

  return (
    <Frame title="A secant turns into the tangent as h shrinks; on a computer, only down to a point">
      <Choice legend="f(x) =" value={name} onChange={setName} options={NAMES.map((value) => ({ value, label: curves[value].formula }))} />
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="Point x" value={x} display={short(x, 2)} min={-2.5} max={2.5} step={0.05} onChange={setX} />
        <Slider label="Step h" value={exponent} display={power(h)} min={-15} max={0.25} step={0.25} onChange={setExponent} />
      </div>
      <Narration lines="few">{words}</Narration>
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 @xl:grid-cols-2">
        <Plot label={`Graph of ${curve.formula} with the secant through x = ${short(x, 2)} and x + h. ${words}`} interactive className="h-64 w-full" x={SEEN} y={HEIGHT[name]} yLabel={`f(x) = ${curve.formula}`}>
          {(view) => (
            <>
              <Curve points={XS.map((at) => [at, curve.f(at)])} view={view} tone="ink" width={1.5} />
              {slope === null ? null : <Line view={view} x={x} y={curve.f(x)} slope={slope} tangent />}
              <Line view={view} x={x} y={curve.f(x)} slope={secant} />
              <circle cx={view.x(x + h)} cy={view.y(curve.f(x + h))} r="5" fill="var(--paper)" stroke="var(--accent)" strokeWidth="2" clipPath={view.clip} />
              {h > 0.3 ? <Tag x={view.x(x + h) + 9} y={view.y(curve.f(x + h)) + 16} tone="accent">x + h</Tag> : null}
              <Handle name="Point x on the curve" along="x" x={x} y={curve.f(x)} view={view} step={0.05} xBounds={[-2.5, 2.5]} yBounds={SEEN} onMove={setX} />
              <Tag x={view.x(x) - 12} y={view.y(curve.f(x)) - 12} anchor="end" tone="accent" strong>slope {decimal(secant, 2)}</Tag>
            </>
          )}
        </Plot>
        <Plot label={`Derivative ${curve.derivativeFormula}; at ${short(x, 2)} it is ${slope === null ? "not defined" : decimal(slope, 3)}, the secant's slope is ${decimal(secant, 3)}.`} className="h-64 w-full" x={SEEN} y={SLOPES[name]} yLabel={`slope f′(x) = ${curve.derivativeFormula}`}>
          {(view) => (
            <>
              <Curve points={XS.map((at): Point => [at, curve.derivative(at) ?? Number.NaN])} view={view} tone="ink" width={1.5} />
              <line x1={view.x(x)} x2={view.x(x)} y1={view.y(slope ?? 0)} y2={view.y(secant)} stroke="var(--accent)" strokeDasharray="3 3" clipPath={view.clip} />
              {slope === null ? null : <circle cx={view.x(x)} cy={view.y(slope)} r="5" fill="var(--ink)" />}
              <circle cx={view.x(x)} cy={view.y(secant)} r="5" fill="var(--paper)" stroke="var(--accent)" strokeWidth="2" clipPath={view.clip} />
              <Tag x={view.x(x) + (x > 1 ? -10 : 10)} y={view.y(secant) + 4} anchor={x > 1 ? "end" : "start"} tone="accent">secant</Tag>
            </>
          )}
        </Plot>
      </div>
      {errors.length === 0 ? (
        <p className="m-0 flex h-52 items-center text-(--ink-soft)">At a corner there is no slope to compare with. Move x away from 0.</p>
      ) : (
        <Plot
          label={`Distance of the forward and the central difference from the true slope, for step sizes from 1e−16 to 1. With h = ${power(h)} the forward one is off by ${power(Math.abs(secant - (slope ?? 0)))}.`}
          className="h-52 w-full" log="xy" x={[1e-16, 2]} y={ERRORS} xFormat={power} yFormat={power} xLabel="step h" yLabel="error of the difference"
        >
          {(view) => (
            <>
              <Curve points={errors.map((entry) => [entry.h, entry.forward])} view={view} width={1.75} />
              <Curve points={errors.map((entry) => [entry.h, entry.central])} view={view} tone="soft" width={1.5} />
              <Now view={view} h={h} error={Math.abs(secant - (slope ?? 0))} />
              <Tag x={view.x(2e-3)} y={view.y(8e-2)} anchor="end" tone="accent">forward: falls like h</Tag>
              <Tag x={view.x(3e-5)} y={view.y(1.5e-11)} tone="soft">central: like h²</Tag>
              <Tag x={view.x(2e-13)} y={view.y(1)} tone="soft">rounding</Tag>
            </>
          )}
        </Plot>
      )}
    </Frame>
  );
}

function Line({ view, x, y, slope, tangent = false }: { view: View; x: number; y: number; slope: number; tangent?: boolean }) {
  const at = (place: number): Point => [place, y + slope * (place - x)];
  return <Curve points={[at(-4), at(4)]} view={view} tone={tangent ? "line" : "accent"} width={tangent ? 1.5 : 2} dash={tangent ? "6 5" : undefined} />;
}

function Now({ view, h, error }: { view: View; h: number; error: number }) {
  return (
    <g>
      <line x1={view.x(h)} x2={view.x(h)} y1={view.top} y2={view.bottom} stroke="var(--accent)" strokeDasharray="3 3" />
      <circle cx={view.x(h)} cy={Math.min(view.bottom, Math.max(view.top, view.y(error)))} r="5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="2" />
    </g>
  );
}

function inWords(exponent: number, forward: number, central: number, slope: number | null): string {
  if (slope === null) return `At the corner the forward difference says ${short(forward, 2)}, the one from the left would say ${short(2 * central - forward, 2)}. There is no single slope.`;
  const seen = `The secant's slope is ${decimal(forward, 5)}, the tangent's ${decimal(slope, 5)}.`;
  if (exponent <= -11) return `${seen} The step is so small that both values of f share nearly all their digits, and rounding decides.`;
  if (exponent <= -7) return `${seen} About as good as the forward difference gets.`;
  return `${seen} The central difference, from both sides, gives ${decimal(central, 5)}.`;
}
