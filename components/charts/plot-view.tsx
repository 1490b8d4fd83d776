import { useT } from "#i18n";
import type { ReactNode } from "react";
import { axisWords, isFinitePoint, plotTable, plotWords, type Series } from "#domain/charts/plot-words.ts";
import { extent, linear, ticks } from "#domain/charts/scale.ts";
import type { Plot } from "#domain/plot.ts";
import { formatNumber } from "#domain/value.ts";
import { Axes, frame, plotRange, tickLabels } from "./axes.tsx";

/** The points in path syntax; a value that is not finite interrupts the line. */
function linePath(x: Series, y: Series, toX: (value: number) => number, toY: (value: number) => number): string {
  let path = "";
  let drawing = false;
  y.forEach((value, i) => {
    const at = x[i];
    if (!isFinitePoint(value) || !isFinitePoint(at)) {
      drawing = false;
      return;
    }
    path += `${drawing ? "L" : "M"}${toX(at).toFixed(1)} ${toY(value).toFixed(1)}`;
    drawing = true;
  });
  return path;
}

function PointsPlot({ plot }: { plot: Extract<Plot, { kind: "line" | "scatter" }> }) {
  const t = useT();
  const [xs, ys] = [extent(plot.x), extent(plot.y)];
  const [toX, toY] = [linear(xs, plotRange.x), linear(ys, plotRange.y)];
  return (
    <>
      <Axes xTicks={tickLabels(ticks(...xs), toX)} yTicks={tickLabels(ticks(...ys), toY)} xLabel={axisWords(plot.xLabel, t)} yLabel={plot.yLabel} />
      {plot.kind === "line"
        ? <path d={linePath(plot.x, plot.y, toX, toY)} fill="none" stroke="var(--accent)" strokeWidth={1.75} strokeLinejoin="round" />
        : plot.x.map((x, i) => {
          const y = plot.y[i];
          return isFinitePoint(x) && isFinitePoint(y) && <circle key={i} cx={toX(x)} cy={toY(y)} r={2.5} fill="var(--accent)" fillOpacity={0.7} />;
        })}
    </>
  );
}

function HistogramPlot({ plot }: { plot: Extract<Plot, { kind: "histogram" }> }) {
  const t = useT();
  const xs = extent(plot.edges);
  const ys: [number, number] = [0, extent(plot.counts)[1]];
  const [toX, toY] = [linear(xs, plotRange.x), linear(ys, plotRange.y)];
  return (
    <>
      <Axes xTicks={tickLabels(ticks(...xs), toX)} yTicks={tickLabels(ticks(...ys), toY)} xLabel={plot.xLabel} yLabel={plot.yLabel || t("count")} />
      {plot.counts.map((count, i) => {
        const [from, to] = [plot.edges[i], plot.edges[i + 1]];
        if (!isFinitePoint(count) || !isFinitePoint(from) || !isFinitePoint(to)) return null;
        return <rect key={i} x={toX(from) + 0.5} width={Math.max(0.5, toX(to) - toX(from) - 1)} y={toY(count)} height={toY(0) - toY(count)} fill="var(--accent)" />;
      })}
    </>
  );
}

function HeatmapPlot({ plot }: { plot: Extract<Plot, { kind: "heatmap" }> }) {
  const t = useT();
  const [low, high] = extent(plot.rows.flat());
  const columns = Math.max(1, ...plot.rows.map((row) => row.length));
  const width = (plotRange.x[1] - plotRange.x[0]) / columns;
  const height = (plotRange.y[0] - plotRange.y[1]) / Math.max(1, plot.rows.length);
  const every = (count: number) => Math.ceil(count / 8);
  return (
    <>
      {plot.rows.map((row, r) => row.map((value, c) => isFinitePoint(value) && (
        <rect
          key={`${r}-${c}`} x={plotRange.x[0] + c * width} y={plotRange.y[1] + r * height} width={width + 0.3} height={height + 0.3}
          fill="var(--accent)" fillOpacity={0.06 + 0.94 * ((value - low) / (high - low))}
        />
      )))}
      <Axes
        xTicks={Array.from({ length: columns }, (_, c) => c).filter((c) => c % every(columns) === 0).map((c) => ({ at: plotRange.x[0] + (c + 0.5) * width, label: String(c) }))}
        yTicks={[]} xLabel={plot.xLabel || t("darkest is {high}, lightest {low}", { high: formatNumber(high), low: formatNumber(low) })} yLabel={plot.yLabel}
      />
    </>
  );
}

function body(plot: Plot): ReactNode {
  switch (plot.kind) {
    case "line":
    case "scatter": return <PointsPlot plot={plot} />;
    case "histogram": return <HistogramPlot plot={plot} />;
    case "heatmap": return <HeatmapPlot plot={plot} />;
  }
}

/** A chart that a student's program drew, with its words and its data as a table on demand. */
export function PlotView({ plot }: { plot: Plot }) {
  const t = useT();
  const { head, rows } = plotTable(plot, t);
  return (
    <figure className="max-w-120">
      {plot.title && <figcaption className="mb-1 text-sm font-medium">{plot.title}</figcaption>}
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={plotWords(plot, t)} className="h-auto w-full">
        {body(plot)}
      </svg>
      <details className="text-sm">
        <summary className="text-ink-soft">{t("The data as a table")}</summary>
        <div className="mt-2 max-h-60 overflow-auto" role="region" aria-label={t("Data of the chart")} tabIndex={0}>
          <table className="text-right font-mono text-xs tabular-nums">
            <thead><tr>{head.map((name, i) => <th key={i} scope="col" className="px-2 py-1 font-medium">{name}</th>)}</tr></thead>
            <tbody>
              {rows.slice(0, 500).map((row, r) => (
                <tr key={r}>{row.map((value, c) => <td key={c} className="px-2 py-0.5">{isFinitePoint(value) ? formatNumber(value) : "–"}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
