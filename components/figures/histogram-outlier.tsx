"use client";

import { useState } from "react";
import { binOf, crowd, dotRows, histogram, humps, summarise, type Histogram, type Summary } from "#domain/figures/histogram-outlier.ts";
import { Slider } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Tag } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const BOUNDS = [0, 200] as const;
const SEEN = [0, 208] as const;
const BINS = [1, 30] as const;
const START = { far: 160, bins: 10 };
/** Tops of the scale; the first that leaves room for labels above the tallest bar is used. */
const TOPS = [0.05, 0.1, 0.2];
const LABEL_ROOM = 0.7;
/** The dots below the bars take this share of the bars' room. */
const STRIP = 0.36;
const WITHOUT = summarise(crowd);

/** Twenty values as dots and as a histogram; one of them can be moved far away, and the number of bins changed. */
export default function HistogramOutlier() {
  const [far, setFar] = useState(START.far);
  const [bins, setBins] = useState(START.bins);
  const values = [...crowd, far];
  const summary = summarise(values);
  const bars = histogram(values, bins);
  const top = TOPS.find((one) => Math.max(...bars.densities) <= LABEL_ROOM * one) ?? TOPS[TOPS.length - 1];
  const words = inWords(far, summary);
  const shape = shapeInWords(far, bars);

  return (
    <Frame title="One far value pulls the mean along and widens every bin; the median stays">
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="The value that moves" value={far} display={`${far} ms`} min={BOUNDS[0]} max={BOUNDS[1]} onChange={setFar} />
        <Slider label="Number of bins" value={bins} display={`${bins}, ${bins === 1 ? "" : "each "}${short(bars.width, 1)} ms wide`} min={BINS[0]} max={BINS[1]} onChange={setBins} />
      </div>
      <Plot
        label={`Histogram and dots of twenty response times. ${words} ${shape}`} interactive className="h-84 w-full"
        x={SEEN} y={[-STRIP * top, top]} xTicks={[0, 50, 100, 150, 200]} yTicks={[0, 0.4 * top, 0.8 * top]} yFormat={(value) => value.toFixed(2)}
        xLabel="response time in ms" yLabel="share of the values per ms"
      >
        {(view) => (
          <>
            <Bars view={view} bars={bars} />
            <Marks view={view} summary={summary} />
            <Counts view={view} bars={bars} />
            <Dots view={view} />
            <Handle name="The value that moves" spoken={`${far} ms`} along="x" x={far} y={view.at(0, view.bottom - 11)[1]} view={view} step={1} xBounds={BOUNDS} yBounds={BOUNDS} onMove={setFar} />
            <Tag x={view.x(far) + (far > 100 ? -14 : 14)} y={view.bottom - 7} anchor={far > 100 ? "end" : "start"} tone="accent" strong>{far} ms: drag it</Tag>
          </>
        )}
      </Plot>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[auto_minmax(0,1fr)]">
        <Compared summary={summary} />
        <Narration lines="many">{words} <span className="text-(--ink-soft)">{shape}</span></Narration>
      </div>
    </Frame>
  );
}

function Bars({ view, bars }: { view: View; bars: Histogram }) {
  return (
    <g aria-hidden="true">
      {bars.densities.map((density, k) => {
        const [left, right, y] = [view.x(bars.edges[k]), view.x(bars.edges[k + 1]), view.y(density)];
        return density === 0 ? null : <rect key={k} x={left + 0.5} width={Math.max(1, right - left - 1)} y={y} height={view.y(0) - y} fill="var(--line-strong)" fillOpacity="0.55" />;
      })}
      <line x1={view.left} x2={view.right} y1={view.y(0)} y2={view.y(0)} stroke="var(--line-strong)" />
    </g>
  );
}

/** How many values each bar holds, where there is room for it. */
function Counts({ view, bars }: { view: View; bars: Histogram }) {
  if (view.x(bars.width) - view.x(0) < 13) return null;
  return (
    <g aria-hidden="true">
      {bars.counts.map((count, k) => count === 0 ? null : (
        <Tag key={k} x={(view.x(bars.edges[k]) + view.x(bars.edges[k + 1])) / 2} y={view.y(bars.densities[k]) - 5} anchor="middle">{count}</Tag>
      ))}
    </g>
  );
}

/** Mean and median as lines through bars and dots, and one standard deviation on both sides of the mean. */
function Marks({ view, summary: { mean, median, deviation } }: { view: View; summary: Summary }) {
  const [m, d, row] = [view.x(mean), view.x(median), view.top + 30];
  const [from, to] = [view.x(mean - deviation), view.x(mean + deviation)];
  const meanRight = mean >= median;
  return (
    <g aria-hidden="true">
      <line x1={d} x2={d} y1={view.top} y2={view.bottom - 24} stroke="var(--ink)" strokeWidth="1.75" strokeDasharray="6 4" />
      <line x1={m} x2={m} y1={view.top} y2={view.bottom - 24} stroke="var(--accent)" strokeWidth="2" />
      <path d={`M${from} ${row - 5}v10M${from} ${row}H${to}M${to} ${row - 5}v10`} fill="none" stroke="var(--accent)" strokeWidth="1.5" />
      <circle cx={m} cy={row} r="4" fill="var(--accent)" stroke="var(--paper)" strokeWidth="1.5" />
      <Tag x={to + 7} y={row + 4} tone="accent">mean ± {short(deviation, 1)}</Tag>
      <Tag x={m + (meanRight ? 6 : -6)} y={view.top + 11} anchor={meanRight ? "start" : "end"} tone="accent" strong>mean {short(mean, 2)}</Tag>
      <Tag x={d + (meanRight ? -6 : 6)} y={view.top + 11} anchor={meanRight ? "end" : "start"} tone="ink" strong>median {short(median, 2)}</Tag>
    </g>
  );
}

function Dots({ view }: { view: View }) {
  const radius = view.right - view.left > 500 ? 4 : 3.25;
  const apart = 2 * radius + 0.5;
  const rows = dotRows(crowd.map(view.x), apart);
  return (
    <g aria-hidden="true" fill="var(--ink)">
      {crowd.map((value, i) => <circle key={i} cx={view.x(value)} cy={view.bottom - 30 - rows[i] * apart} r={radius} />)}
    </g>
  );
}

const CELL = "border-b border-(--line) py-1 pl-4 pr-0 text-right first:pl-0 first:text-left";

/** The three numbers of all twenty values beside those of the nineteen that do not move. */
function Compared({ summary }: { summary: Summary }) {
  const rows = [["mean", "mean"], ["median", "median"], ["standard deviation", "deviation"]] as const;
  return (
    <table className="min-w-0 border-collapse">
      <thead>
        <tr>{["in ms", "the other 19", "all 20"].map((text) => <th key={text} scope="col" className={`${CELL} font-normal text-(--ink-soft)`}>{text}</th>)}</tr>
      </thead>
      <tbody>{rows.map(([name, key]) => (
        <tr key={key}>
          <th scope="row" className={`${CELL} font-normal text-(--ink-soft)`}>{name}</th>
          <td className={CELL}>{WITHOUT[key].toFixed(2)}</td>
          <td className={`${CELL} font-semibold`}>{summary[key].toFixed(2)}</td>
        </tr>
      ))}</tbody>
    </table>
  );
}

function inWords(far: number, { mean, median, deviation }: Summary): string {
  const start = `With one value at ${far} ms the mean is ${short(mean, 2)}, the median ${short(median, 2)}, the standard deviation ${short(deviation, 1)}.`;
  if (far >= 52) return `${start} Every 20 ms to the right move the mean by 1. The median is 51 wherever the value lies above 52.`;
  if (far <= 48) return `${start} Every 20 ms to the left move the mean by 1. The median is 49 wherever the value lies below 48.`;
  return `${start} The value is one of the two in the middle: only here does the median move with it.`;
}

function shapeInWords(far: number, bars: Histogram): string {
  const moved = binOf(far, bars);
  const others = bars.counts.map((count, k) => count - Number(k === moved));
  const found = humps(others);
  if (found === 1) return "With bins as wide as these, the other nineteen make one hump: two groups have run into one.";
  if (found === 2) return "The bars of the other nineteen have two humps: a quick group around 37 ms and a slow one around 63.";
  return `The bars of the other nineteen have ${found} humps: with so few values in each bin, chance is what shapes them.`;
}
