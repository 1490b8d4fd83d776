import { formatNumber } from "#domain/value.ts";

export const frame = { width: 480, height: 260, left: 56, right: 16, top: 12, bottom: 40 } as const;
export const plotRange = {
  x: [frame.left, frame.width - frame.right] as [number, number],
  y: [frame.height - frame.bottom, frame.top] as [number, number],
};

interface AxesProps {
  xTicks: { at: number; label: string }[];
  yTicks: { at: number; label: string }[];
  xLabel: string;
  yLabel: string;
}

/** Hairline axes with labels; the lines of the grid are faint, so that the data are what one sees. */
export function Axes({ xTicks, yTicks, xLabel, yLabel }: AxesProps) {
  const bottom = plotRange.y[0];
  return (
    <g className="text-[11px]" fill="var(--ink-soft)" style={{ fontVariantNumeric: "tabular-nums" }}>
      {yTicks.map((tick) => (
        <g key={tick.at}>
          <line x1={frame.left} x2={frame.width - frame.right} y1={tick.at} y2={tick.at} stroke="var(--line)" />
          <text x={frame.left - 8} y={tick.at} textAnchor="end" dominantBaseline="middle">{tick.label}</text>
        </g>
      ))}
      <line x1={frame.left} x2={frame.width - frame.right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      {xTicks.map((tick) => <text key={tick.at} x={tick.at} y={bottom + 16} textAnchor="middle">{tick.label}</text>)}
      <text x={(frame.left + frame.width - frame.right) / 2} y={frame.height - 6} textAnchor="middle">{xLabel}</text>
      <text transform={`translate(12 ${(frame.top + bottom) / 2}) rotate(-90)`} textAnchor="middle">{yLabel}</text>
    </g>
  );
}

export const tickLabels = (values: number[], position: (value: number) => number) => values.map((value) => ({ at: position(value), label: formatNumber(value) }));
