import { useId, type ReactNode } from "react";
import { ticks } from "#domain/charts/scale.ts";
import { linearAxis, logAxis, logTicks, type Range } from "#domain/figures/scales.ts";
import { short } from "./format.ts";
import { useSize, type Size } from "./use-size.ts";

/** From the quantities of a plot to pixels of its drawing. */
export interface View {
  x: (value: number) => number; y: (value: number) => number;
  /** The quantities at a pixel. */
  at: (px: number, py: number) => readonly [x: number, y: number];
  left: number; right: number; top: number; bottom: number;
  /** Value of `clipPath` that keeps a mark inside the axes. */
  clip: string;
}

interface PlotProps {
  /** What is shown, in words, for those who do not see it. */
  label: string;
  x: Range; y: Range;
  /** Written below the axis and above it: quantity, and unit where there is one. */
  xLabel?: string; yLabel?: string;
  xTicks?: readonly number[]; yTicks?: readonly number[];
  xFormat?: (value: number) => string; yFormat?: (value: number) => string;
  log?: "y" | "xy";
  /** Holds points that can be dragged: a group, since what is inside a picture is closed to the keyboard. */
  interactive?: boolean;
  /** Sets width and height; the drawing fills them. */
  className: string;
  children: (view: View) => ReactNode;
}

/** Hairline axes with direct labels around what `children` draws. Class names give its size, so its room is there before it is drawn. */
export function Plot({ label, interactive = false, className, ...rest }: PlotProps) {
  const [ref, size] = useSize<SVGSVGElement>();
  return (
    <svg
      ref={ref} viewBox={size ? `0 0 ${size.width} ${size.height}` : undefined} role={interactive ? "group" : "img"} aria-label={label}
      className={`block overflow-visible ${className}`} fontSize="12" fill="var(--ink-soft)"
    >
      {size ? <Axes size={size} {...rest} /> : null}
    </svg>
  );
}

function Axes({ size: { width, height }, x, y, xLabel, yLabel, xTicks, yTicks, xFormat = short, yFormat = short, log, children }: (
  Omit<PlotProps, "label" | "interactive" | "className"> & { size: Size }
)) {
  const clip = useId();
  const levels = yTicks ?? (log ? logTicks(y) : ticks(y[0], y[1], Math.max(2, height / 55)));
  const marks = xTicks ?? (log === "xy" ? logTicks(x) : ticks(x[0], x[1], Math.max(3, width / 75)));
  const widest = Math.max(0, ...levels.map((level) => yFormat(level).length));
  const left = levels.length === 0 ? 1 : 12 + widest * 7;
  const [right, top, bottom] = [width - 12, yLabel ? 26 : 10, height - (marks.length === 0 ? 6 : 22) - (xLabel ? 18 : 0)];
  const horizontal = (log === "xy" ? logAxis : linearAxis)(x, [left, right]);
  const vertical = (log ? logAxis : linearAxis)(y, [bottom, top]);
  const view: View = {
    x: horizontal.to, y: vertical.to, at: (px, py) => [horizontal.from(px), vertical.from(py)],
    left, right, top, bottom, clip: `url(#${clip})`,
  };
  return (
    <>
      <clipPath id={clip}><rect x={left} y={top} width={Math.max(0, right - left)} height={Math.max(0, bottom - top)} /></clipPath>
      <g aria-hidden="true">
        {levels.map((level) => (
          <g key={level}>
            <line x1={left} x2={right} y1={view.y(level)} y2={view.y(level)} stroke="var(--line)" />
            <text x={left - 7} y={view.y(level) + 4} textAnchor="end">{yFormat(level)}</text>
          </g>
        ))}
        <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={view.x(mark)} x2={view.x(mark)} y1={bottom} y2={bottom + 4} stroke="var(--line-strong)" />
            <text x={view.x(mark)} y={bottom + 17} textAnchor="middle">{xFormat(mark)}</text>
          </g>
        ))}
        {yLabel ? <text x={1} y={14}>{yLabel}</text> : null}
        {xLabel ? <text x={right} y={height - 4} textAnchor="end">{xLabel}</text> : null}
      </g>
      {children(view)}
    </>
  );
}

/**
 * A square piece of the plane with equal units on both axes, which cross in the origin.
 * @param reach the largest coordinate that is seen, in every direction
 */
export function Plane({ label, reach, numbers = true, interactive = false, children }: {
  label: string; reach: number; numbers?: boolean; interactive?: boolean; children: (view: View) => ReactNode;
}) {
  const [ref, size] = useSize<SVGSVGElement>();
  return (
    <svg
      ref={ref} viewBox={size ? `0 0 ${size.width} ${size.width}` : undefined} role={interactive ? "group" : "img"} aria-label={label}
      className="block aspect-square w-full" fontSize="12" fill="var(--ink-soft)"
    >
      {size ? <CrossedAxes side={size.width} reach={reach} numbers={numbers}>{children}</CrossedAxes> : null}
    </svg>
  );
}

function CrossedAxes({ side, reach, numbers, children }: { side: number; reach: number; numbers: boolean; children: (view: View) => ReactNode }) {
  const clip = useId();
  const horizontal = linearAxis([-reach, reach], [1, side - 1]);
  const vertical = linearAxis([-reach, reach], [side - 1, 1]);
  const view: View = {
    x: horizontal.to, y: vertical.to, at: (px, py) => [horizontal.from(px), vertical.from(py)],
    left: 1, right: side - 1, top: 1, bottom: side - 1, clip: `url(#${clip})`,
  };
  const every = ticks(-reach, reach, 6).filter((mark) => mark !== 0 && Math.abs(mark) < reach * 0.97);
  return (
    <>
      <clipPath id={clip}><rect x="1" y="1" width={side - 2} height={side - 2} rx="3" /></clipPath>
      <g aria-hidden="true">
        <rect x="0.5" y="0.5" width={side - 1} height={side - 1} rx="3" fill="none" stroke="var(--line)" />
        <line x1="1" x2={side - 1} y1={view.y(0)} y2={view.y(0)} stroke="var(--line-strong)" strokeOpacity="0.6" />
        <line y1="1" y2={side - 1} x1={view.x(0)} x2={view.x(0)} stroke="var(--line-strong)" strokeOpacity="0.6" />
        {numbers ? every.map((mark) => (
          <g key={mark}>
            <text x={view.x(mark)} y={view.y(0) + 15} textAnchor="middle">{short(mark)}</text>
            <text x={view.x(0) - 6} y={view.y(mark) + 4} textAnchor="end">{short(mark)}</text>
          </g>
        )) : null}
      </g>
      {children(view)}
    </>
  );
}
