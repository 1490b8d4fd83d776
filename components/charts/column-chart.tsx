import { useT } from "#i18n";
import { linear, ticks } from "#domain/charts/scale.ts";
import { Axes, frame, plotRange } from "./axes.tsx";

interface ColumnChartProps {
  /** Says what one sees. */
  title: string;
  xLabel: string;
  yLabel: string;
  columns: readonly { label: string; count: number }[];
}

/** Counts of things in an order, as columns with their numbers on them, and as a table on demand. */
export function ColumnChart({ title, xLabel, yLabel, columns }: ColumnChartProps) {
  const t = useT();
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const toY = linear([0, most * 1.08], plotRange.y);
  const width = (plotRange.x[1] - plotRange.x[0]) / Math.max(1, columns.length);
  const at = (index: number) => plotRange.x[0] + (index + 0.5) * width;
  const thick = Math.min(44, width * 0.72);
  return (
    <figure className="max-w-160">
      <figcaption className="mb-2 text-base font-medium text-balance">{title}</figcaption>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" className="h-auto w-full"
        aria-label={t("{title}. Columns: {columns}.", { title, columns: columns.map(({ label, count }) => `${label}: ${count}`).join("; ") })}
      >
        <Axes
          xTicks={columns.map(({ label }, index) => ({ at: at(index), label }))} xLabel={xLabel} yLabel={yLabel}
          yTicks={ticks(0, most, Math.min(5, most)).filter(Number.isInteger).map((value) => ({ at: toY(value), label: String(value) }))}
        />
        {columns.map(({ label, count }, index) => (
          <g key={label}>
            <rect x={at(index) - thick / 2} width={thick} y={toY(count)} height={toY(0) - toY(count)} fill="var(--accent)" />
            {count > 0 && <text x={at(index)} y={toY(count) - 4} textAnchor="middle" className="text-[11px]" fill="var(--ink)">{count}</text>}
          </g>
        ))}
      </svg>
      <details className="text-sm">
        <summary className="w-fit py-1 text-ink-soft">{t("The data as a table")}</summary>
        <table className="mt-2 text-sm tabular-nums">
          <thead><tr className="text-left text-ink-soft"><th scope="col" className="py-1 pr-8 font-medium">{xLabel}</th><th scope="col" className="py-1 text-right font-medium">{yLabel}</th></tr></thead>
          <tbody>{columns.map(({ label, count }) => <tr key={label} className="border-t border-line"><th scope="row" className="py-1 pr-8 text-left font-normal">{label}</th><td className="py-1 text-right">{count}</td></tr>)}</tbody>
        </table>
      </details>
    </figure>
  );
}
