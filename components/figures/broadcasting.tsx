"use client";

import { useState } from "react";
import { broadcastShapes, flatIndex, indices, readFrom, type AlignedAxis, type Shape } from "#domain/figures/broadcast.ts";
import { StepButton } from "./parts/controls.tsx";
import { Frame, Narration } from "./parts/frame.tsx";

const AXES = 3;
const LENGTHS = [1, 2, 3, 4];
const CASES: readonly { name: string; a: Shape; b: Shape }[] = [
  { name: "Matrix + row", a: [4, 3], b: [3] },
  { name: "Column + row", a: [4, 1], b: [3] },
  { name: "Matrix + number", a: [2, 3], b: [] },
  { name: "Batch + matrix", a: [2, 1, 3], b: [4, 1] },
  { name: "Does not fit", a: [4, 3], b: [4] },
];
const START = CASES[1];
const written = (shape: Shape) => shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;

/** Two shapes aligned from the right, the arrays stretched to the common shape, and their sum; or why there is none. */
export default function Broadcasting() {
  const [a, setA] = useState<Shape>(START.a);
  const [b, setB] = useState<Shape>(START.b);
  const { axes, shape } = broadcastShapes(a, b);
  const padded: AlignedAxis[] = [...Array.from({ length: AXES - axes.length }, () => ({ a: null, b: null, out: null })), ...axes];
  const words = inWords(a, b, axes, shape);
  const valuesA = indices(a).map((_, i) => 10 * (i + 1));
  const valuesB = indices(b).map((_, i) => i + 1);

  return (
    <Frame title="Shapes are aligned from the right; an axis of length 1 stretches, any other difference is an error">
      <div className="flex flex-wrap gap-2">
        {CASES.map((one) => <StepButton key={one.name} onClick={() => { setA(one.a); setB(one.b); }}>{one.name}</StepButton>)}
      </div>
      <table className="w-full max-w-lg min-w-0 table-fixed border-collapse">
        <caption className="pb-2 text-left text-(--ink-soft)">Length of each axis; a dash ends the shape</caption>
        <colgroup><col className="w-16" /><col /><col /><col /></colgroup>
        <thead>
          <tr>
            <th scope="col" className={HEAD}><span className="sr-only">array</span></th>
            {["axis −3", "axis −2", "axis −1"].map((name) => <th key={name} scope="col" className={HEAD}><span className="pr-8">{name}</span></th>)}
          </tr>
        </thead>
        <tbody>
          <ShapeRow name="A" shape={a} axes={padded} other="b" onChange={setA} />
          <ShapeRow name="B" shape={b} axes={padded} other="a" onChange={setB} />
          <tr>
            <th scope="row" className="border-0 border-t border-(--line-strong) p-0 py-2 text-left font-semibold text-(--ink)">A + B</th>
            {padded.map((axis, i) => (
              <td key={i} className="border-0 border-t border-(--line-strong) px-1 py-2 text-center">
                <Outcome axis={axis} present={i >= AXES - axes.length} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Narration lines="few">{words}</Narration>
      {shape === null ? (
        <div className="flex flex-wrap items-start gap-x-10 gap-y-4">
          <Grid title={`A ${written(a)}`} shape={a} source={a} values={valuesA} />
          <Grid title={`B ${written(b)}`} shape={b} source={b} values={valuesB} />
        </div>
      ) : (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
          <Grid title={`A ${written(a)}`} shape={shape} source={a} values={valuesA} />
          <Sign>+</Sign>
          <Grid title={`B ${written(b)}`} shape={shape} source={b} values={valuesB} />
          <Sign>=</Sign>
          <Grid
            title={`A + B ${written(shape)}`} shape={shape} source={shape} strong
            values={indices(shape).map((index) => valuesA[flatIndex(a, readFrom(a, index).index)] + valuesB[flatIndex(b, readFrom(b, index).index)])}
          />
        </div>
      )}
    </Frame>
  );
}

const HEAD = "border-0 px-1 pt-0 pb-1 text-center text-xs font-semibold text-(--ink-soft)";

function ShapeRow({ name, shape, axes, other, onChange }: {
  name: string; shape: Shape; axes: readonly AlignedAxis[]; other: "a" | "b"; onChange: (shape: Shape) => void;
}) {
  const full = [...Array.from({ length: AXES - shape.length }, () => null), ...shape];
  // An axis in the middle cannot be missing: what is further out goes with it, and what is further in appears.
  const edit = (axis: number, length: number | null) => onChange(
    full.flatMap((old, i) => i === axis ? length ?? [] : i < axis ? (length === null ? [] : old ?? []) : length === null ? old ?? [] : old ?? 1),
  );
  return (
    <tr>
      <th scope="row" className="border-0 p-0 text-left font-semibold text-(--ink)">{name}</th>
      {full.map((length, axis) => {
        const { out } = axes[axis];
        const partner = axes[axis][other];
        const stretched = out !== null && out > 1 && (length ?? 1) === 1 && partner !== null;
        return (
          <td key={axis} className="border-0 px-1 py-1 text-center">
            <div className="flex items-center gap-1">
              <select
                aria-label={`Axis ${axis - AXES} of ${name}`} value={length ?? "none"}
                onChange={(event) => edit(axis, event.target.value === "none" ? null : Number(event.target.value))}
                className="h-8 min-w-0 flex-1 rounded-sm border border-(--line-strong) bg-(--surface) px-1 text-(--ink)"
              >
                <option value="none" aria-label="none">–</option>
                {LENGTHS.map((n) => <option key={n} value={n}>{n}</option>)}
              </select>
              <span className="w-7 shrink-0 text-left text-xs font-semibold text-(--accent)">{stretched ? `→ ${out}` : ""}</span>
            </div>
          </td>
        );
      })}
    </tr>
  );
}

function Outcome({ axis, present }: { axis: AlignedAxis; present: boolean }) {
  if (!present) return <span className="pr-8 text-(--ink-soft)">–</span>;
  if (axis.out === null) return <span className="pr-8 font-semibold whitespace-nowrap text-(--failed)">{axis.a} ≠ {axis.b}</span>;
  return <span className="pr-8 text-base font-semibold">{axis.out}</span>;
}

const SIDE = 30;
const GAP = 12;

/** An array drawn at a shape it has been stretched to: its own cells solid, the copies dashed. Slices of the outer axis lie side by side. */
function Grid({ title, shape, source, values, strong = false }: { title: string; shape: Shape; source: Shape; values: readonly number[]; strong?: boolean }) {
  const [slices, rows, columns] = [...Array.from({ length: AXES - shape.length }, () => 1), ...shape];
  const height = rows * SIDE + GAP;
  const cells = indices(shape).map((index) => {
    const [slice, row, column] = [...Array.from({ length: AXES - index.length }, () => 0), ...index];
    const { index: own, copy } = readFrom(source, index);
    return { x: column * SIDE, y: slice * height + row * SIDE, value: values[flatIndex(source, own)], copy };
  });
  return (
    <div>
      <p className="m-0 mb-1.5 text-(--ink-soft)">{title}</p>
      <svg
        width={columns * SIDE + 2} height={slices * height - GAP + 2} viewBox={`-1 -1 ${columns * SIDE + 2} ${slices * height - GAP + 2}`}
        role="img" aria-label={`${title}: ${cells.filter(({ copy }) => !copy).map(({ value }) => value).join(", ")}${cells.some(({ copy }) => copy) ? ", repeated" : ""}`} className="block max-w-full"
      >
        {cells.toSorted((p, q) => Number(q.copy) - Number(p.copy)).map(({ x, y, value, copy }) => (
          <g key={`${x} ${y}`}>
            <rect
              x={x} y={y} width={SIDE} height={SIDE} fill={copy ? "none" : strong ? "var(--surface)" : "var(--accent-soft)"}
              stroke={copy ? "var(--line-strong)" : strong ? "var(--ink-soft)" : "var(--accent)"} strokeDasharray={copy ? "2 3" : undefined}
            />
            <text x={x + SIDE / 2} y={y + SIDE / 2 + 4.5} textAnchor="middle" fontSize="13" fill={copy ? "var(--ink-soft)" : "var(--ink)"} fontWeight={copy ? 400 : 600}>{value}</text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Sign({ children }: { children: string }) {
  return <span aria-hidden="true" className="pt-8 text-xl text-(--ink-soft)">{children}</span>;
}

function inWords(a: Shape, b: Shape, axes: readonly AlignedAxis[], shape: readonly number[] | null): string {
  const start = `${written(a)} with ${written(b)}`;
  const clash = axes.findLastIndex(({ out }) => out === null);
  if (shape === null) {
    const { a: left, b: right } = axes[clash];
    return `${start}: axis ${clash - axes.length} clashes. ${left} and ${right} differ, and neither is 1, so there is no sum. NumPy raises a ValueError.${b.length === 1 && a.at(-2) === b[0] ? " To add it to every column, make it a column first: shape " + written([b[0], 1]) + "." : ""}`.replaceAll("-", "−");
  }
  const stretched = (["a", "b"] as const).flatMap((key) => {
    const places = axes.flatMap((axis, i) => (axis[key] ?? 1) === 1 && (axis.out ?? 1) > 1 ? [`−${axes.length - i}`] : []);
    return places.length === 0 ? [] : [`${key.toUpperCase()} along ${places.length === 1 ? "axis" : "axes"} ${places.join(" and ")}`];
  });
  return `${start} gives ${written(shape)}. ${stretched.length === 0 ? "Nothing has to be stretched." : `Stretched: ${stretched.join(", ")}. Nothing is copied in memory; dashed cells are read again.`}`;
}
