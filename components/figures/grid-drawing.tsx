import { useId } from "react";

/** How one cell of a square grid is drawn; `text` is empty for a cell that is not known yet. */
export interface Cell { text: string; kind: "plain" | "border" | "unread" | "tap" | "empty" | "current" }

/** Side of a cell in the drawing's own units, and in pixels where there is room. */
export const CELL = 36;

const FILL: Record<Cell["kind"], string> = {
  plain: "var(--surface)", border: "transparent", unread: "transparent",
  tap: "var(--accent-soft)", empty: "transparent", current: "var(--accent-soft)",
};

/**
 * A square grid of numbers with an optional window around part of it.
 * @param cells [side, side]
 * @param maxCell largest width of a cell in pixels; the grid shrinks with its container
 */
export function GridDrawing({ cells, window, label, maxCell = CELL, onPick }: {
  cells: readonly (readonly Cell[])[];
  window?: { row: number; column: number; side: number };
  label: string; maxCell?: number; onPick?: (row: number, column: number) => void;
}) {
  const hatch = useId();
  const side = cells.length * CELL;
  return (
    <svg
      viewBox={`-2 -2 ${side + 4} ${side + 4}`} role="img" aria-label={label}
      className="block h-auto w-full" style={{ maxWidth: cells.length * maxCell + 4 }}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--ink-soft)" strokeWidth="1.5" opacity="0.55" />
        </pattern>
      </defs>
      {cells.map((line, row) => line.map((cell, column) => (
        <g
          key={`${row}-${column}`} transform={`translate(${column * CELL} ${row * CELL})`}
          // The same choice is on the slider; this is a short cut for the pointer.
          onClick={onPick ? () => onPick(row, column) : undefined} className={onPick ? "cursor-pointer" : undefined}
        >
          <rect
            width={CELL} height={CELL} fill={FILL[cell.kind]} stroke="var(--line)" pointerEvents="all"
            strokeDasharray={cell.kind === "border" || cell.kind === "unread" ? "3 3" : undefined}
          />
          {cell.kind === "unread" ? <rect width={CELL} height={CELL} fill={`url(#${hatch})`} /> : null}
          <text
            x={CELL / 2} y={CELL / 2 + 6} textAnchor="middle" fontSize="17"
            fill={cell.kind === "border" || cell.kind === "unread" ? "var(--ink-soft)" : "var(--ink)"}
            fontWeight={cell.kind === "tap" || cell.kind === "current" ? 600 : 400}
          >
            {cell.text}
          </text>
        </g>
      )))}
      {cells.map((line, row) => line.map((cell, column) => (
        cell.kind === "tap" || cell.kind === "current" ? (
          <rect
            key={`${row}-${column}`} x={column * CELL + 1} y={row * CELL + 1} width={CELL - 2} height={CELL - 2}
            fill="none" stroke="var(--accent)" strokeWidth={cell.kind === "current" ? 3 : 1.5}
          />
        ) : null
      )))}
      {window ? (
        <rect
          width={window.side * CELL} height={window.side * CELL} rx="3" fill="none" stroke="var(--accent)" strokeWidth="3"
          className="transition-transform duration-150 motion-reduce:transition-none"
          style={{ transform: `translate(${window.column * CELL}px, ${window.row * CELL}px)` }}
        />
      ) : null}
    </svg>
  );
}
