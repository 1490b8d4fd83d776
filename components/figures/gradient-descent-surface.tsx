"use client";

import { useState } from "react";
import { fieldOf, type Field } from "#domain/figures/contours.ts";
import { descend, LOST, surfaces, type SurfaceName, type Visit } from "#domain/figures/surfaces.ts";
import { ContourLines } from "./parts/contour-lines.tsx";
import { Choice, Slider } from "./parts/controls.tsx";
import { power, short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plane, Plot, type View } from "./parts/plot.tsx";

const NAMES = ["bowl", "valley", "saddle"] as const satisfies readonly SurfaceName[];
const LABELS: Record<SurfaceName, string> = { bowl: "Bowl", valley: "Valley", saddle: "Saddle" };
const REACH = 3;
const SEEN = [-REACH, REACH] as const;
const BOUNDS = [-2.8, 2.8] as const;
/** The saddle's start lies just beside its ridge. */
const STARTS: Record<SurfaceName, { at: readonly [number, number]; rate: number }> = {
  bowl: { at: [-2.2, 1.6], rate: 0.3 }, valley: { at: [-2.6, 1.2], rate: 0.18 }, saddle: { at: [-2.4, 0.1], rate: 0.2 },
};
const RESOLUTION = 61;
const FIELDS: Record<SurfaceName, Field> = {
  bowl: fieldOf(surfaces.bowl.f, SEEN, SEEN, RESOLUTION), valley: fieldOf(surfaces.valley.f, SEEN, SEEN, RESOLUTION), saddle: fieldOf(surfaces.saddle.f, SEEN, SEEN, RESOLUTION),
};
const SADDLE_FLOOR = -0.25;
/** The learning-rate slider moves in exponents, so that small rates are as easy to set as large ones. */
const toRate = (exponent: number) => Number((10 ** exponent).toPrecision(2));

/** Gradient descent on a bowl, a valley and a saddle: the whole path follows the learning rate and the start. */
export default function GradientDescentSurface() {
  const [name, setName] = useState<SurfaceName>("valley");
  const [start, setStart] = useState<readonly [number, number]>(STARTS.valley.at);
  const [exponent, setExponent] = useState(Math.log10(STARTS.valley.rate));
  const [steps, setSteps] = useState(30);
  const surface = surfaces[name];
  const rate = toRate(exponent);
  const path = descend(surface, start, rate, steps);
  const floor = name === "saddle" ? SADDLE_FLOOR : 0;
  const words = inWords(name, rate, path, steps);

  function choose(next: SurfaceName) {
    setName(next);
    setStart(STARTS[next].at);
    setExponent(Math.log10(STARTS[next].rate));
  }

  return (
    <Frame title="The steepest direction sets the largest learning rate, and the flattest one sets how long it takes">
      <Choice legend="Surface" value={name} onChange={choose} options={NAMES.map((value) => ({ value, label: LABELS[value] }))} />
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="Learning rate η" value={exponent} display={short(rate, 4)} min={-2} max={0.4} step={0.01} onChange={setExponent} />
        <Slider label="Steps" value={steps} display={String(steps)} min={0} max={100} onChange={setSteps} />
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
        <Plane reach={REACH} interactive label={`Contour lines of ${surface.formula} with the path of gradient descent. ${words}`}>
          {(view) => (
            <>
              <ContourLines field={FIELDS[name]} levels={surface.levels} view={view} />
              <Minima name={name} view={view} />
              <Path path={path} view={view} />
              <Handle name="Start" x={start[0]} y={start[1]} view={view} step={0.1} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(x, y) => setStart([x, y])} />
              <Tag x={view.x(start[0]) + 12} y={view.y(start[1]) - 10} tone="accent" strong>start</Tag>
            </>
          )}
        </Plane>
        <div className="flex flex-col gap-4">
          <Narration lines="many">{words}</Narration>
          <Plot
            label={`Height above the lowest point by step, on a logarithmic axis, from ${power(path[0].loss - floor)} to ${power((path.at(-1)?.loss ?? 0) - floor)}.`}
            className="h-56 w-full" log="y" x={[0, Math.max(10, steps)]} y={[1e-6, 1e3]} xLabel="step" yLabel="loss above the minimum" yFormat={power}
          >
            {(view) => (
              <>
                <Curve points={path.map(({ loss }, i) => [i, loss - floor])} view={view} />
                {path.length <= 41 ? path.map(({ loss }, i) => loss - floor > 1e-6 && loss - floor < 1e3 ? <circle key={i} cx={view.x(i)} cy={view.y(loss - floor)} r="2.5" fill="var(--accent)" /> : null) : null}
              </>
            )}
          </Plot>
        </div>
      </div>
    </Frame>
  );
}

function Path({ path, view }: { path: readonly Visit[]; view: View }) {
  return (
    <g clipPath={view.clip} aria-hidden="true">
      <Curve points={path.map(({ x, y }) => [x, y])} view={view} width={1.75} />
      {path.slice(1).map(({ x, y }, i) => Math.abs(x) < 2 * REACH && Math.abs(y) < 2 * REACH ? (
        <circle key={i} cx={view.x(x)} cy={view.y(y)} r="3" fill="var(--accent)" />
      ) : null)}
    </g>
  );
}

function Minima({ name, view }: { name: SurfaceName; view: View }) {
  const minima = name === "saddle" ? [[0, 1], [0, -1]] : [[0, 0]];
  return (
    <g aria-hidden="true">
      {minima.map(([x, y]) => <path key={y} d={`M${view.x(x) - 5} ${view.y(y)}h10M${view.x(x)} ${view.y(y) - 5}v10`} stroke="var(--ink)" strokeWidth="1.5" />)}
      {name === "saddle" ? <Tag x={view.x(0) + 8} y={view.y(0) - 6}>saddle point</Tag> : null}
    </g>
  );
}

function inWords(name: SurfaceName, rate: number, path: readonly Visit[], steps: number): string {
  const end = path[path.length - 1];
  const { curvatures } = surfaces[name];
  if (!Number.isFinite(end.loss) || Math.hypot(end.x, end.y) >= LOST) {
    return curvatures === null ? `The steps overshoot farther each time: it diverges after ${path.length - 1} steps.`
      : `It diverges: along the steepest axis each step multiplies the distance by |1 − ${short(rate, 3)}·${curvatures[1]}| = ${short(Math.abs(1 - rate * curvatures[1]), 2)}. The limit is η = 2/${curvatures[1]} = ${short(2 / curvatures[1], 2)}.`;
  }
  if (curvatures === null) {
    if (end.y === 0) return "On the ridge the gradient has no part across it: the descent runs into the saddle point and stays there. Move the start up or down by the least.";
    const near = Math.abs(Math.abs(end.y) - 1) < 0.05 && Math.abs(end.x) < 0.05;
    return near ? `It slowed down near the saddle point, where the gradient is almost zero, then found the minimum at (0, ${end.y > 0 ? "1" : "−1"}).`
      : `After ${steps} steps: (${short(end.x, 2)}, ${short(end.y, 2)}). Near the saddle point the gradient is almost zero, and steps are short.`;
  }
  const [flat, steep] = curvatures.map((curvature) => 1 - rate * curvature);
  const multiplied = flat === steep ? `Each step multiplies the distance to the minimum by ${short(Math.abs(steep), 2)}.`
    : `Each step multiplies x by ${short(flat, 3)} and y by ${short(steep, 3)}.`;
  const shape = steep < -1 ? " Beyond −1 it grows: with more steps this diverges." : steep < 0 ? " The minus sign is the zigzag." : "";
  const speed = flat > 0.9 && flat !== steep ? " The flat direction hardly moves." : "";
  return `${multiplied}${shape}${speed} After ${steps} steps the loss is ${power(end.loss)}.`;
}
