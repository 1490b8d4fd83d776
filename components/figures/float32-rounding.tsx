"use client";

import { useMemo, useState } from "react";
import { roundingErrors, type RoundingError } from "#domain/figures/rounding.ts";
import { Slider } from "./parts/controls.tsx";
import { power } from "./parts/format.ts";
import { DataTable, Frame, Narration } from "./parts/frame.tsx";
import { Curve, Tag, type Point } from "./parts/marks.tsx";
import { Plot } from "./parts/plot.tsx";

const MOST = 20;
const LEAST = 2;
const FLOOR = 1e-9;
const words = (n: number) => n.toLocaleString("en");

/** How far two float32 sums of the same numbers are from the truth, as there are more of them, and what a tolerance says. */
export default function Float32Rounding() {
  const [count, setCount] = useState(15);
  const [exponent, setExponent] = useState(-6);
  const errors = useMemo(() => roundingErrors(MOST), []);
  const tolerance = 10 ** exponent;
  const now = errors[count];
  const narration = inWords(now, tolerance);
  const line = (of: (error: RoundingError) => number): Point[] => errors.slice(LEAST).map((error) => [error.n, Math.max(FLOOR, of(error))]);

  return (
    <Frame title="The order of adding decides how many of seven digits are left">
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="Numbers added" value={count} display={words(now.n)} min={LEAST} max={MOST} onChange={setCount} />
        <Slider label="Relative tolerance" value={exponent} display={power(tolerance)} min={-8} max={-3} step={0.5} onChange={setExponent} />
      </div>
      <Narration lines="few">{narration}</Narration>
      <Plot
        label={`Relative error of two float32 sums for 4 to a million numbers. ${narration}`} className="h-72 w-full" log="xy"
        x={[4, 2 ** MOST]} y={[FLOOR, 1e-3]} xFormat={power} yFormat={power} xLabel="numbers added" yLabel="relative error of the sum"
      >
        {(view) => (
          <>
            <rect x={view.left} y={view.y(tolerance)} width={view.right - view.left} height={Math.max(0, view.bottom - view.y(tolerance))} fill="var(--accent-soft)" />
            <Tag x={view.left + 8} y={view.y(tolerance) - 6} tone="soft">tolerance</Tag>
            <Curve points={line(({ inOrder }) => inOrder)} view={view} tone="ink" width={1.75} />
            <Curve points={line(({ byHalves }) => byHalves)} view={view} width={2} />
            <Tag x={view.x(2 ** 17)} y={view.y(3e-5)} anchor="end">one after the other</Tag>
            <Tag x={view.x(2 ** 17)} y={view.y(3e-9)} anchor="end" tone="accent">by halves</Tag>
            <line x1={view.x(now.n)} x2={view.x(now.n)} y1={view.top} y2={view.bottom} stroke="var(--line-strong)" strokeDasharray="3 3" />
            <circle cx={view.x(now.n)} cy={view.y(Math.max(FLOOR, now.inOrder))} r="5" fill="var(--ink)" />
            <circle cx={view.x(now.n)} cy={view.y(Math.max(FLOOR, now.byHalves))} r="5" fill="var(--accent)" />
          </>
        )}
      </Plot>
      <DataTable
        summary="The errors as a table" head={["numbers", "one after the other", "by halves"]}
        rows={errors.slice(LEAST).map(({ n, inOrder, byHalves }) => [words(n), power(inOrder), power(byHalves)])}
      />
    </Frame>
  );
}

function inWords({ n, inOrder, byHalves }: RoundingError, tolerance: number): string {
  const passes = (error: number) => error <= tolerance ? "agrees" : "does not agree";
  const seen = `${words(n)} numbers: added one after the other, the float32 sum is off by ${power(inOrder)} of its value and ${passes(inOrder)}`;
  return passes(inOrder) === passes(byHalves)
    ? `${seen} within ${power(tolerance)}. By halves it is off by ${power(byHalves)}, with the same result.`
    : `${seen} within ${power(tolerance)}. By halves it is off by ${power(byHalves)} and ${passes(byHalves)}.`;
}
