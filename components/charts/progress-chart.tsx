import type { Plot } from "#domain/plot.ts";
import { PlotView } from "./plot-view.tsx";

export interface ProgressPoint {
  step: number;
  metrics: Record<string, number | null>;
}

/** One live curve for each metric that a training run reports. */
export function ProgressCharts({ points }: { points: readonly ProgressPoint[] }) {
  const names = Array.from(new Set(points.flatMap((point) => Object.keys(point.metrics))));
  return (
    <div className="grid gap-4">
      {names.map((name) => {
        const plot: Plot = {
          kind: "line", title: name, xLabel: "step", yLabel: name,
          x: points.map((point) => point.step), y: points.map((point) => point.metrics[name] ?? null),
        };
        return <PlotView key={name} plot={plot} />;
      })}
    </div>
  );
}
