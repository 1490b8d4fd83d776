"use client";

import { useState } from "react";
import { fieldOf } from "#domain/figures/contours.ts";
import { curvatureAlong, lossAt, meanLoss, wells } from "#domain/figures/landscape.ts";
import { unitAt } from "#domain/figures/plane.ts";
import { normalFrom, randomFrom } from "#domain/figures/random.ts";
import { sample } from "#domain/figures/scales.ts";
import { ContourLines } from "./parts/contour-lines.tsx";
import { Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plane, Plot, type View } from "./parts/plot.tsx";

const REACH = 2.4;
const SEEN = [-REACH, REACH] as const;
const BOUNDS = [-2.2, 2.2] as const;
const FIELD = fieldOf(lossAt, SEEN, SEEN, 81);
const LEVELS = [0.1, 0.25, 0.4, 0.55, 0.7, 0.82, 0.92, 0.98];
const SLICE = [-2, 2] as const;
const TS = sample(SLICE, 161);
const normal = normalFrom(randomFrom(4));
/** Standard normal pairs: the same cloud for every setting, so that only the noise is seen to change. */
const CLOUD: readonly (readonly [number, number])[] = Array.from({ length: 80 }, () => [normal(), normal()]);

/** A sharp and a flat minimum of the same depth, what noise on the weights costs at any point, and a slice in any direction. */
export default function LossLandscape() {
  const [point, setPoint] = useState<readonly [number, number]>(wells.sharp.centre);
  const [noise, setNoise] = useState(0.25);
  const [degrees, setDegrees] = useState(0);
  const [x, y] = point;
  const [ux, uy] = unitAt(degrees);
  const along = (t: number) => [x + t * ux, y + t * uy] as const;
  const [here, mean] = [lossAt(x, y), meanLoss(x, y, noise)];
  const [sharp, flat] = [meanLoss(...wells.sharp.centre, noise), meanLoss(...wells.flat.centre, noise)];
  const words = `Here the loss is ${short(here, 2)}; with noise of ${short(noise, 2)} on both weights it is ${short(mean, 2)} on average. In the sharp minimum noise raises it to ${short(sharp, 2)}, in the flat one to ${short(flat, 2)}.`;
  const curvature = curvatureAlong(x, y, degrees);

  return (
    <Frame title="Both minima are equally deep, but the flat one hardly minds when the weights are a little off">
      <div className="flex flex-wrap gap-2">
        <StepButton onClick={() => setPoint(wells.sharp.centre)}>To the sharp minimum</StepButton>
        <StepButton onClick={() => setPoint(wells.flat.centre)}>To the flat minimum</StepButton>
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="Noise on the weights σ" value={noise} display={short(noise, 2)} min={0} max={1} step={0.05} onChange={setNoise} />
        <Slider label="Direction of the slice" value={degrees} display={`${degrees}°`} min={0} max={180} step={5} onChange={setDegrees} />
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
        <Plane reach={REACH} numbers={false} interactive label={`Contour lines of a loss over two weights, with a sharp minimum at the upper left and a flat one at the lower right. ${words}`}>
          {(view) => (
            <>
              <ContourLines field={FIELD} levels={LEVELS} view={view} />
              <g clipPath={view.clip} aria-hidden="true">
                <Curve points={[along(-9), along(9)]} view={view} width={1.5} dash="6 4" />
                {noise > 0 ? CLOUD.map(([dx, dy], i) => <circle key={i} cx={view.x(x + noise * dx)} cy={view.y(y + noise * dy)} r="2" fill="var(--accent)" fillOpacity="0.6" />) : null}
              </g>
              <Tag x={view.x(wells.sharp.centre[0])} y={view.y(1.35)} anchor="middle" tone="ink" strong>sharp</Tag>
              <Tag x={view.x(wells.flat.centre[0])} y={view.y(-1.75)} anchor="middle" tone="ink" strong>flat</Tag>
              <text x={view.right - 8} y={view.y(0) + 16} textAnchor="end">weight 1</text>
              <text x={view.x(0) + 8} y={view.top + 16}>weight 2</text>
              <Handle name="Weights" x={x} y={y} view={view} step={0.1} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(nextX, nextY) => setPoint([nextX, nextY])} />
            </>
          )}
        </Plane>
        <div className="flex flex-col gap-4">
          <Plot
            label={`Slice through the point at ${degrees} degrees: the loss, and the mean loss under noise. The curvature along it is ${short(curvature, 1)}.`}
            className="h-64 w-full" x={SLICE} y={[0, 1.15]} yTicks={[0, 0.25, 0.5, 0.75, 1]} xLabel={`distance from the point along ${degrees}°`} yLabel="loss"
          >
            {(view) => (
              <>
                <Curve points={TS.map((t) => [t, lossAt(...along(t))])} view={view} tone="ink" />
                <Curve points={TS.map((t) => [t, meanLoss(...along(t), noise)])} view={view} dash="6 4" />
                <Cost view={view} here={here} mean={mean} />
              </>
            )}
          </Plot>
          <Narration lines="many">
            {words} <span className="text-(--ink-soft)">Curvature along the slice: {short(curvature, 1)}.</span>
          </Narration>
        </div>
      </div>
    </Frame>
  );
}

/** What the noise costs at the point: the step from the loss to its mean. */
function Cost({ view, here, mean }: { view: View; here: number; mean: number }) {
  const x = view.x(0);
  return (
    <g>
      <line x1={x} x2={x} y1={view.y(here)} y2={view.y(mean)} stroke="var(--accent)" strokeWidth="2" />
      <circle cx={x} cy={view.y(here)} r="5" fill="var(--ink)" stroke="var(--paper)" strokeWidth="2" />
      <circle cx={x} cy={view.y(mean)} r="5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="2" />
      <Tag x={x + 10} y={view.y(mean) - 7} tone="accent" strong>with noise {mean.toFixed(2)}</Tag>
      <Tag x={x + 10} y={Math.min(view.bottom - 5, view.y(here) + 16)} tone="ink">loss {here.toFixed(2)}</Tag>
    </g>
  );
}
