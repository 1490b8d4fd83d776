"use client";

import { useState } from "react";
import { quartet, setNames, summarise, type SetName, type Summary } from "#domain/figures/anscombe-quartet.ts";
import type { Sample } from "#domain/figures/polynomial.ts";
import { StatisticsTable } from "./anscombe-table.tsx";
import { equation, inWords, moved } from "./anscombe-words.ts";
import { Choice, StepButton } from "./parts/controls.tsx";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const SEEN = [2, 20] as const;
const HEIGHT = [2, 14] as const;
const X_BOUNDS = [3, 19.5] as const;
const Y_BOUNDS = [2.5, 13.5] as const;
const OPTIONS = setNames.map((value) => ({ value, label: value }));

/** Four data sets with the same statistics, one of them plotted with its line; points can be dragged, and its statistics follow. */
export default function AnscombeQuartet() {
  const [name, setName] = useState<SetName>("I");
  const [sets, setSets] = useState(quartet);
  const points = sets[name];
  const { slope, intercept } = summarise(points);
  const words = inWords(name, points);

  function move(index: number, point: Sample) {
    setSets({ ...sets, [name]: points.map((old, i) => i === index ? point : old) });
  }

  return (
    <Frame title="Four data sets agree to a hundredth in every statistic; only the plot tells them apart">
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
        <Choice legend="Data set" options={OPTIONS} value={name} onChange={setName} />
        <StepButton onClick={() => { setSets(quartet); setName("I"); }}>Start over</StepButton>
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <Plot label={`Data set ${name}: eleven points and ${equation(slope, intercept)}. ${words}`} interactive className="h-80 w-full" x={SEEN} y={HEIGHT} xLabel="x" yLabel="y: drag any point">
          {(view) => (
            <>
              <Fit view={view} slope={slope} intercept={intercept} points={points} />
              <Origins view={view} name={name} points={points} />
              {points.map(({ x, y }, i) => (
                <Handle
                  key={i} name={`Point ${i + 1} of set ${name}`} x={x} y={y} view={view} step={0.1} xBounds={X_BOUNDS} yBounds={Y_BOUNDS}
                  onMove={(nextX, nextY) => move(i, { x: nextX, y: nextY })}
                />
              ))}
            </>
          )}
        </Plot>
        <StatisticsTable sets={sets} chosen={name} />
      </div>
      <Narration lines="many">{words}</Narration>
    </Frame>
  );
}

/** The line of least squares with the residuals that it leaves. */
function Fit({ view, slope, intercept, points }: Pick<Summary, "slope" | "intercept"> & { view: View; points: readonly Sample[] }) {
  if (slope === null || intercept === null) return null;
  const at = (x: number) => intercept + slope * x;
  // Where a line that rises, or falls, leaves room.
  const free = slope < 0 ? view.top + 16 : view.bottom - 10;
  return (
    <g aria-hidden="true" pointerEvents="none">
      {points.map(({ x, y }, i) => <line key={i} x1={view.x(x)} x2={view.x(x)} y1={view.y(y)} y2={view.y(at(x))} stroke="var(--accent)" strokeOpacity="0.5" clipPath={view.clip} />)}
      <Curve points={[[SEEN[0], at(SEEN[0])], [SEEN[1], at(SEEN[1])]]} view={view} tone="ink" width={1.75} />
      <Tag x={view.right - 4} y={free} anchor="end" tone="ink" strong>{equation(slope, intercept)}</Tag>
    </g>
  );
}

/** Where moved points came from. */
function Origins({ view, name, points }: { view: View; name: SetName; points: readonly Sample[] }) {
  return (
    <g aria-hidden="true" pointerEvents="none">
      {moved(name, points).map((i) => {
        const from = quartet[name][i];
        return (
          <g key={i}>
            <line x1={view.x(from.x)} y1={view.y(from.y)} x2={view.x(points[i].x)} y2={view.y(points[i].y)} stroke="var(--ink-soft)" strokeDasharray="3 3" />
            <circle cx={view.x(from.x)} cy={view.y(from.y)} r="5" fill="var(--paper)" stroke="var(--ink-soft)" strokeWidth="1.5" />
          </g>
        );
      })}
    </g>
  );
}
