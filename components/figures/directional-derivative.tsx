"use client";

import { useState } from "react";
import { fieldOf, type Field } from "#domain/figures/contours.ts";
import { course, rise, slopeAlong, terrains, type TerrainName } from "#domain/figures/directional-derivative.ts";
import { angleOf, length, unitAt, type Vec } from "#domain/figures/plane.ts";
import { sample } from "#domain/figures/scales.ts";
import { DirectionalMap } from "./directional-map.tsx";
import { directionalWords } from "./directional-words.ts";
import { Choice, Slider, StepButton } from "./parts/controls.tsx";
import { decimal, factor, short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plot } from "./parts/plot.tsx";

const NAMES = ["hill", "saddle", "summits"] as const satisfies readonly TerrainName[];
const LABELS: Record<TerrainName, string> = { hill: "Hill", saddle: "Saddle", summits: "Two summits" };
const STARTS: Record<TerrainName, Vec> = { hill: [-1.2, -0.8], saddle: [1.6, -1.2], summits: [-0.1, -0.5] };
const SEEN = [-3, 3] as const;
const FIELDS: Record<TerrainName, Field> = {
  hill: fieldOf(terrains.hill.f, SEEN, SEEN, 61), saddle: fieldOf(terrains.saddle.f, SEEN, SEEN, 61), summits: fieldOf(terrains.summits.f, SEEN, SEEN, 81),
};
const SLICE = [-2, 2] as const;
const TS = sample(SLICE, 121);
const TURN = [0, 360] as const;
/** A little more than a turn, so that its last tick has room for its name. */
const TURN_SEEN = [0, 366] as const;
const ANGLES = sample(TURN, 121);
/** Two decimals, since a slope along the contour is 0 but for rounding. */
const twoDecimals = (value: number) => Number(value.toFixed(2));
/** Three in the factors, so that the second decimal of the sum can be checked. */
const threeDecimals = (value: number) => Number(value.toFixed(3));
const rounded = (value: number) => factor(threeDecimals(value));
const normalAngle = (degrees: number) => ((degrees % 360) + 360) % 360;

/** Contour lines, a point and a direction: the gradient, the slope in the direction, and the slice in which it is seen. */
export default function DirectionalDerivative() {
  const [name, setName] = useState<TerrainName>("hill");
  const [point, setPoint] = useState<Vec>(STARTS.hill);
  const [degrees, setDegrees] = useState(0);
  const terrain = terrains[name];
  const gradient = terrain.gradient(...point);
  const direction = unitAt(degrees);
  const slope = slopeAlong(gradient, direction);
  const shown = decimal(twoDecimals(slope), 2);
  const steepest = length(gradient);
  const level = course(gradient, direction) === "level";
  const words = directionalWords(gradient, direction);
  const [gx, gy] = gradient;
  const turnTo = (angle: number) => setDegrees(normalAngle(angle));

  return (
    <Frame title="The gradient alone fixes the slope in every direction: the slope is the part of it that lies along d">
      <Choice legend="Surface" value={name} onChange={(next) => { setName(next); setPoint(STARTS[next]); setDegrees(0); }} options={NAMES.map((value) => ({ value, label: LABELS[value] }))} />
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-2 @3xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          <DirectionalMap
            label={`Contour lines of ${terrain.formula}, the gradient as an arrow and the direction d. ${words}`}
            field={FIELDS[name]} levels={terrain.levels} point={point} gradient={gradient} degrees={degrees} onMove={setPoint} onTurn={turnTo}
          />
          <p className="m-0 flex flex-col">
            <span>∇f = ({short(threeDecimals(gx))}, {short(threeDecimals(gy))})</span>
            <span>d = ({short(threeDecimals(direction[0]))}, {short(threeDecimals(direction[1]))})</span>
            <span className="text-(--accent)">∇f · d = {rounded(gx)}·{rounded(direction[0])} + {rounded(gy)}·{rounded(direction[1])} ≈ <strong className="font-semibold">{shown}</strong></span>
          </p>
        </div>
        <div className="flex flex-col gap-4">
          <Slider label="Direction d" value={Math.round(degrees) % 360} display={`${Math.round(degrees) % 360}°`} min={0} max={359} onChange={turnTo} />
          <div className="flex flex-wrap gap-2">
            <StepButton disabled={level} onClick={() => turnTo(angleOf(gradient))}>Straight up</StepButton>
            <StepButton disabled={level} onClick={() => turnTo(angleOf(gradient) + 90)}>Along the contour</StepButton>
            <StepButton disabled={level} onClick={() => turnTo(angleOf(gradient) + 180)}>Straight down</StepButton>
          </div>
          <Narration lines="many">{words}</Narration>
          <Plot
            label={`Slice through the surface along d: height above the point by distance, with the tangent of slope ${shown}.`}
            className="h-48 w-full" x={SLICE} y={[-2, 2]} yTicks={[-2, -1, 0, 1, 2]} xLabel="distance along d" yLabel="height above the point"
          >
            {(view) => (
              <>
                <Curve points={TS.map((t) => [t, rise(terrain, point, direction, t)])} view={view} tone="ink" width={1.5} />
                <Curve points={[[-2, -2 * slope], [2, 2 * slope]]} view={view} />
                <path d={`M${view.x(0)} ${view.y(0)}H${view.x(1)}V${view.y(slope)}`} fill="none" stroke="var(--accent)" strokeDasharray="3 3" clipPath={view.clip} />
                <circle cx={view.x(0)} cy={view.y(0)} r="5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="2" />
                <Tag x={view.x(0.5)} y={view.y(0) + (slope > 0.05 ? 18 : -9)} anchor="middle" tone="accent" strong>slope {shown}</Tag>
              </>
            )}
          </Plot>
          <Plot
            label={`Slope at this point by direction: a cosine between ${decimal(-steepest, 2)} and ${decimal(steepest, 2)}.`}
            className="h-32 w-full" x={TURN_SEEN} y={[-2.2, 2.2]} yTicks={[-2, -1, 0, 1, 2]} xTicks={[0, 90, 180, 270, 360]} xFormat={(angle) => `${angle}°`} yLabel="slope here, by direction"
          >
            {(view) => (
              <>
                <Curve points={ANGLES.map((angle) => [angle, slopeAlong(gradient, unitAt(angle))])} view={view} tone="ink" width={1.5} />
                <circle cx={view.x(degrees)} cy={view.y(slope)} r="5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="2" />
              </>
            )}
          </Plot>
        </div>
      </div>
    </Frame>
  );
}
