"use client";

import { useState } from "react";
import {
  angleOf, length, powerStep, rayleigh, rotation, spectrum, times, turn, unitAt, type Matrix2, type Spectrum, type Vec,
} from "#domain/figures/plane.ts";
import { sample } from "#domain/figures/scales.ts";
import { Checkbox, Choice, Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration, Readout } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag, Vector } from "./parts/marks.tsx";
import { Plane, type View } from "./parts/plot.tsx";

type Name = "symmetric" | "mirror" | "shear" | "flatten" | "turn";
const MATRICES: Record<Name, { label: string; matrix: Matrix2 }> = {
  symmetric: { label: "Stretch", matrix: [[2, 1], [1, 2]] },
  mirror: { label: "Turn over", matrix: [[0.5, 1.5], [1.5, 0.5]] },
  shear: { label: "Shear", matrix: [[1, 1], [0, 1]] },
  flatten: { label: "Flatten", matrix: [[1, 1], [0.5, 0.5]] },
  turn: { label: "Turn", matrix: rotation(60) },
};
const OPTIONS = (["symmetric", "mirror", "shear", "flatten", "turn"] as const).map((value) => ({ value, label: MATRICES[value].label }));
const REACH = 3.4;
const UNIT = [-1, 1] as const;
const START = 75;
/** As close as a vector must come to the direction of its image to be counted as an eigenvector, in degrees. */
const PARALLEL = 0.6;
const CIRCLE: readonly Vec[] = sample([0, 360], 121).map(unitAt);
const normalAngle = (degrees: number) => ((degrees % 360) + 360) % 360;

/** A unit vector that is turned round and its image under a matrix: where the two are parallel, both light up. */
export default function Eigenvectors() {
  const [name, setName] = useState<Name>("symmetric");
  const [angle, setAngle] = useState(START);
  const [steps, setSteps] = useState<readonly number[]>([]);
  const [showLines, setShowLines] = useState(false);
  const { matrix } = MATRICES[name];
  const vector = unitAt(angle);
  const image = times(matrix, vector);
  const between = turn(vector, image);
  const lit = length(image) < 0.01 || Math.abs(between) < PARALLEL || Math.abs(between) > 180 - PARALLEL;
  const next = powerStep(matrix, vector);
  const found = spectrum(matrix);
  const words = lit ? litWords(rayleigh(matrix, vector)) : `A turns v by ${short(Math.abs(between), 0)}° ${between > 0 ? "counter-clockwise" : "clockwise"}, so v is no eigenvector.`;

  function goTo(degrees: number) {
    setAngle(normalAngle(degrees));
    setSteps([]);
  }

  return (
    <Frame title="Turn v round: only along an eigenvector does the matrix keep its direction">
      <Choice legend="Matrix" options={OPTIONS} value={name} onChange={(value) => { setName(value); goTo(START); }} />
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
        <Plane reach={REACH} numbers={false} interactive label={`Unit vector v at ${Math.round(angle)} degrees and its image. ${words}`}>
          {(view) => (
            <>
              <Background view={view} matrix={matrix} found={found} showLines={showLines} trail={steps} />
              <g aria-hidden="true">
                <Vector to={image} view={view} tone={lit ? "accent" : "soft"} width={lit ? 5 : 2.5} />
                <Vector to={vector} view={view} tone="accent" width={lit ? 5 : 2.5} headless />
                <Tag x={view.x(vector[0]) + (vector[0] < 0 ? -13 : 13)} y={view.y(vector[1]) + 5} anchor={vector[0] < 0 ? "end" : "start"} tone="accent" strong size={14}>v</Tag>
                <Tag x={view.x(image[0])} y={view.y(image[1]) + (image[1] < 0 ? 20 : -9)} anchor={image[0] > 0 ? "end" : "start"} tone={lit ? "accent" : "soft"} strong size={14}>{lit && length(image) > 0.01 ? `Av = ${short(rayleigh(matrix, vector), 2)}·v` : "Av"}</Tag>
              </g>
              <Handle
                name="Direction of v" spoken={`${Math.round(angle)} degrees`} x={vector[0]} y={vector[1]} view={view} step={0.02} xBounds={UNIT} yBounds={UNIT}
                dial={{ degrees: Math.round(angle), turn: (by) => goTo(Math.round(angle) + by) }}
                onMove={(x, y) => { if (x !== 0 || y !== 0) goTo(Math.round(angleOf([x, y]))); }}
              />
            </>
          )}
        </Plane>
        <div className="flex flex-col gap-4">
          <div className="flex items-center gap-3">
            <span aria-hidden="true" className="text-base">A =</span>
            <div role="img" aria-label={`Matrix with rows ${matrix.map((row) => row.map((x) => short(x, 2)).join(" and ")).join("; ")}`} className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-md border-x-2 border-(--ink) px-3 py-1 text-right text-base">
              {matrix.flat().map((entry, i) => <span key={i} aria-hidden="true">{short(entry, 2)}</span>)}
            </div>
          </div>
          <Slider label="Angle of v" value={Math.round(angle)} display={`${short(angle, 1)}°`} min={0} max={359} onChange={goTo} />
          <Readout entries={[["angle from v to Av", length(image) < 0.01 ? "none" : `${short(between, 1)}°`], ["length of Av", short(length(image), 3)], ["vᵀAv", short(rayleigh(matrix, vector), 3)]]} />
          <Narration lines="many">
            {steps.length > 0 ? `After ${steps.length} ${steps.length === 1 ? "step" : "steps"}: ` : ""}{words}{" "}
            <span className="text-(--ink-soft)">{hint(found, steps.length)}</span>
          </Narration>
          <div className="flex flex-wrap items-center gap-2">
            <StepButton
              strong disabled={next === null}
              onClick={() => { if (next) { setSteps([...steps.slice(-12), angle]); setAngle(angleOf(next)); } }}
            >
              v ← Av / |Av|
            </StepButton>
            <StepButton onClick={() => goTo(START)}>Start over</StepButton>
            <Checkbox label="Show eigenvectors" checked={showLines} onChange={setShowLines} />
          </div>
        </div>
      </div>
    </Frame>
  );
}

/** The unit circle, its image, the steps that have been taken and, on demand, the lines that the matrix keeps. */
function Background({ view, matrix, found, showLines, trail }: { view: View; matrix: Matrix2; found: Spectrum; showLines: boolean; trail: readonly number[] }) {
  return (
    <g aria-hidden="true" pointerEvents="none">
      <Curve points={CIRCLE} view={view} tone="line" width={1} />
      <Curve points={CIRCLE.map((point) => times(matrix, point))} view={view} tone="line" width={1} dash="3 3" />
      {showLines && found.kind === "real" ? found.pairs.map(({ value, vector: [x, y] }) => (
        <g key={value}>
          <Curve points={[[-5 * x, -5 * y], [5 * x, 5 * y]]} view={view} tone="accent" width={1} dash="7 5" />
          <Tag x={view.x(-2.8 * x)} y={view.y(-2.8 * y) + (Math.abs(y) < 0.1 ? 18 : 4)} anchor="middle" tone="accent">λ = {short(value, 2)}</Tag>
        </g>
      )) : null}
      {trail.map((degrees, i) => {
        const [x, y] = unitAt(degrees);
        return <circle key={i} cx={view.x(x)} cy={view.y(y)} r="4" fill="var(--accent)" fillOpacity={0.25 + (0.6 * (i + 1)) / (trail.length + 1)} />;
      })}
    </g>
  );
}

function litWords(value: number): string {
  if (Math.abs(value) < 0.01) return "A sends v to zero: an eigenvector with λ = 0.";
  const stretch = `λ = ${short(value, 2)}`;
  return value < 0 ? `Av points exactly against v: an eigenvector with ${stretch}.` : `Av is parallel to v: an eigenvector with ${stretch}.`;
}

function hint(found: Spectrum, steps: number): string {
  if (found.kind === "complex") return `A turn moves every direction. Its eigenvalues are complex: ${short(found.real, 2)} ± ${short(found.imaginary, 2)}i.`;
  if (found.kind === "all") return "Every direction is kept.";
  if (found.pairs.length === 1) return "This matrix keeps only one line.";
  const ratio = Math.abs(found.pairs[1].value / found.pairs[0].value);
  if (steps === 0) return "There are two such lines, each met twice on the way round. Applying A again and again finds one of them.";
  if (ratio === 0) return "The other eigenvalue is 0, so a single step arrives.";
  return `Each step shrinks what is off the line of λ = ${short(found.pairs[0].value, 2)} to ${short(ratio, 2)} of it.`;
}
