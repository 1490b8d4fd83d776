import type { KeyboardEvent, PointerEvent } from "react";
import { clamp, type Range } from "#domain/figures/scales.ts";
import { short } from "./format.ts";
import { colour, type Tone } from "./marks.tsx";
import type { View } from "./plot.tsx";

const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1],
};
const LEAP = 5;

/**
 * A point that is dragged with a finger or a mouse and moved with the arrow keys, in leaps with Shift.
 * Coordinates are kept to multiples of `step`, so that round numbers can be reached.
 */
export function Handle({ name, x, y, view, step, xBounds, yBounds, along = "both", tone = "accent", spoken, dial, onMove }: {
  name: string; x: number; y: number; view: View; step: number; xBounds: Range; yBounds: Range;
  /** The direction in which it can move. */
  along?: "both" | "x" | "y"; tone?: Tone;
  /** Its place in words; the coordinates unless told otherwise. */
  spoken?: string;
  /** For a point on a circle: its angle in degrees, and what the arrow keys do instead of moving it along the axes. */
  dial?: { degrees: number; turn: (by: number) => void };
  onMove: (x: number, y: number) => void;
}) {
  function moveTo(nextX: number, nextY: number) {
    const round = (value: number) => Number((Math.round(value / step) * step).toFixed(6));
    onMove(along === "y" ? x : clamp(round(nextX), xBounds), along === "x" ? y : clamp(round(nextY), yBounds));
  }
  function drag(event: PointerEvent<SVGGElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box) moveTo(...view.at(event.clientX - box.left, event.clientY - box.top));
  }
  function press(event: KeyboardEvent<SVGGElement>) {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const leap = event.shiftKey ? LEAP : 1;
    if (dial) {
      dial.turn(leap * (direction[0] + direction[1]));
      return;
    }
    const by = step * leap;
    // With one direction of freedom both pairs of arrows serve it, as on any slider.
    const [right, up] = along === "x" ? [direction[0] + direction[1], 0] : along === "y" ? [0, direction[0] + direction[1]] : direction;
    moveTo(x + right * by, y + up * by);
  }
  const [main, bounds] = dial ? [dial.degrees, [0, 360] as const] : along === "y" ? [y, yBounds] : [x, xBounds];
  return (
    <g
      role="slider" tabIndex={0} aria-label={name} aria-valuemin={bounds[0]} aria-valuemax={bounds[1]} aria-valuenow={Number(main.toFixed(3))}
      aria-valuetext={spoken ?? (along === "both" ? `${short(x, 2)}, ${short(y, 2)}` : short(main, 2))}
      className="group cursor-grab touch-none outline-none active:cursor-grabbing"
      transform={`translate(${view.x(x).toFixed(2)} ${view.y(y).toFixed(2)})`}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerMove={drag} onKeyDown={press}
    >
      <circle r="20" fill="transparent" />
      <circle r="12" fill="none" stroke="var(--accent)" strokeWidth="2" className="opacity-0 group-focus-visible:opacity-100" />
      <circle r="7" fill={colour(tone)} stroke="var(--paper)" strokeWidth="2" className="transition-[r] duration-150 group-hover:[r:8.5px]" />
    </g>
  );
}
