import { fieldOf, regionAbove } from "#domain/figures/contours.ts";
import { scoreOf, visibleLine, type LabelledPoint, type Look, type Weights } from "#domain/figures/perceptron.ts";
import { length } from "#domain/figures/plane.ts";
import { linePath, Tag, Vector } from "./parts/marks.tsx";
import type { View } from "./parts/plot.tsx";

/** Length at which the normal is drawn: it shows a direction only, since w itself grows beyond the picture. */
const NORMAL = 0.85;

/** The names of both inputs at the ends of their axes. */
export function AxisNames({ view }: { view: View }) {
  return (
    <g aria-hidden="true">
      <Tag x={view.right - 6} y={view.y(0) - 7} anchor="end">x₁</Tag>
      <Tag x={view.x(0) + 8} y={view.top + 15}>x₂</Tag>
    </g>
  );
}

/** The side of the plus, the line with its normal, and where the line was before the last correction. */
export function Boundary({ view, weights, last, reach }: { view: View; weights: Weights; last: Look | null; reach: number }) {
  const seen = [-reach, reach] as const;
  const line = visibleLine(weights, reach);
  const before = last?.mistake ? visibleLine(last.met, reach) : null;
  const positive = regionAbove(fieldOf((x, y) => scoreOf(weights, [x, y]), seen, seen, 2), 0);
  return (
    <g aria-hidden="true" pointerEvents="none">
      <path d={positive.map((polygon) => `${linePath(polygon, view)}Z`).join("")} fill="var(--accent)" fillOpacity="0.13" clipPath={view.clip} />
      {before ? <path d={linePath(before, view)} stroke="var(--ink-soft)" strokeWidth="1.5" strokeDasharray="6 5" /> : null}
      {line ? <path d={linePath(line, view)} stroke="var(--accent)" strokeWidth="2.5" clipPath={view.clip} /> : null}
      {line ? <Normal view={view} line={line} weights={weights} /> : null}
    </g>
  );
}

function Normal({ view, line: [p, q], weights: { w } }: { view: View; line: NonNullable<ReturnType<typeof visibleLine>>; weights: Weights }) {
  const [x, y] = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  const [ux, uy] = [w[0] / length(w), w[1] / length(w)];
  return (
    <>
      <Vector from={[x, y]} to={[x + NORMAL * ux, y + NORMAL * uy]} view={view} />
      <Tag x={view.x(x + (NORMAL + 0.2) * ux)} y={view.y(y + (NORMAL + 0.2) * uy) + 5} anchor="middle" tone="accent" strong size={14}>w</Tag>
    </>
  );
}

/** The sign on a point's handle, so that classes are told apart without colour. */
export function SignOf({ view, point: { at, label } }: { view: View; point: LabelledPoint }) {
  const [x, y] = [view.x(at[0]), view.y(at[1])];
  return (
    <g aria-hidden="true" pointerEvents="none">
      {label === 1 ? null : <circle cx={x} cy={y} r="4.4" fill="var(--paper)" />}
      <path d={label === 1 ? `M${x - 3.5} ${y}h7M${x} ${y - 3.5}v7` : `M${x - 2.75} ${y}h5.5`} stroke={label === 1 ? "var(--paper)" : "var(--ink)"} strokeWidth="1.75" />
    </g>
  );
}

/** A ring around the point that was looked at: whole and heavy where it caused a correction. */
export function LookMark({ view, look, points }: { view: View; look: Look; points: readonly LabelledPoint[] }) {
  const [x, y] = [view.x(points[look.index].at[0]), view.y(points[look.index].at[1])];
  const inside = x < (view.left + view.right) / 2;
  return (
    <g aria-hidden="true" pointerEvents="none">
      <circle cx={x} cy={y} r="13" fill="none" stroke="var(--ink)" strokeWidth={look.mistake ? 2.5 : 1} strokeDasharray={look.mistake ? undefined : "3 3"} />
      <Tag x={x + (inside ? 18 : -18)} y={y + 4} anchor={inside ? "start" : "end"} tone="ink" strong={look.mistake}>
        {`point ${look.index + 1}: ${look.mistake ? "corrected" : "right"}`}
      </Tag>
    </g>
  );
}
