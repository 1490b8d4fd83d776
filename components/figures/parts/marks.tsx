import type { ReactNode } from "react";
import type { View } from "./plot.tsx";

export type Point = readonly [x: number, y: number];

/** The points joined in path syntax, in pixels; a point that is not finite interrupts the line. */
export function linePath(points: readonly Point[], view: View): string {
  let path = "";
  let drawing = false;
  for (const [x, y] of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      drawing = false;
      continue;
    }
    path += `${drawing ? "L" : "M"}${view.x(x).toFixed(1)} ${view.y(y).toFixed(1)}`;
    drawing = true;
  }
  return path;
}

const TONES = { accent: "var(--accent)", ink: "var(--ink)", soft: "var(--ink-soft)", line: "var(--line-strong)" };
export type Tone = keyof typeof TONES;
export const colour = (tone: Tone): string => TONES[tone];

export function Curve({ points, view, tone = "accent", width = 2, dash, clipped = true }: {
  points: readonly Point[]; view: View; tone?: Tone; width?: number; dash?: string; clipped?: boolean;
}) {
  return (
    <path
      d={linePath(points, view)} fill="none" stroke={colour(tone)} strokeWidth={width} strokeDasharray={dash}
      strokeLinejoin="round" strokeLinecap="round" clipPath={clipped ? view.clip : undefined}
    />
  );
}

/** A direct label; its halo keeps it legible where lines pass behind it. */
export function Tag({ x, y, tone = "soft", anchor = "start", strong = false, size = 12, children }: {
  x: number; y: number; tone?: Tone; anchor?: "start" | "middle" | "end"; strong?: boolean; size?: number; children: ReactNode;
}) {
  return (
    <text
      x={x} y={y} textAnchor={anchor} fontSize={size} fontWeight={strong ? 600 : 400} fill={colour(tone)}
      stroke="var(--paper)" strokeWidth="4" strokeLinejoin="round" paintOrder="stroke" pointerEvents="none"
    >
      {children}
    </text>
  );
}

/** A vector from one point of the plot to another, with a head of constant size; none where a handle stands at its tip. */
export function Vector({ from = [0, 0], to, view, tone = "accent", width = 2.5, dash, headless = false }: {
  from?: Point; to: Point; view: View; tone?: Tone; width?: number; dash?: string; headless?: boolean;
}) {
  const [x1, y1, x2, y2] = [view.x(from[0]), view.y(from[1]), view.x(to[0]), view.y(to[1])];
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 1) return null;
  const head = headless ? 0 : Math.min(11, length);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * head, y2 - uy * head];
  const wing = head * 0.42;
  return (
    <g pointerEvents="none">
      <line x1={x1} y1={y1} x2={bx} y2={by} stroke={colour(tone)} strokeWidth={width} strokeDasharray={dash} />
      <path d={`M${x2} ${y2}L${bx - uy * wing} ${by + ux * wing}L${bx + uy * wing} ${by - ux * wing}Z`} fill={colour(tone)} />
    </g>
  );
}
