"use client";

import { useState } from "react";
import { determinant, fromColumns, identity, rotation, times, type Matrix2, type Vec } from "#domain/figures/plane.ts";
import { NumberField, Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { linePath, Tag, Vector } from "./parts/marks.tsx";
import { Plane, type View } from "./parts/plot.tsx";

const REACH = 3;
const BOUNDS = [-2.8, 2.8] as const;
const LINES = Array.from({ length: 17 }, (_, i) => i - 8);
const tidy = (matrix: Matrix2): Matrix2 => fromColumns(
  [Number(matrix[0][0].toFixed(2)), Number(matrix[1][0].toFixed(2))], [Number(matrix[0][1].toFixed(2)), Number(matrix[1][1].toFixed(2))],
);
const START: Matrix2 = [[1.5, -0.5], [0.5, 1]];
const PRESETS: readonly { name: string; matrix: Matrix2 }[] = [
  { name: "Identity", matrix: identity },
  { name: "Turn by 30°", matrix: tidy(rotation(30)) },
  { name: "Stretch", matrix: [[2, 0], [0, 0.5]] },
  { name: "Shear", matrix: [[1, 1], [0, 1]] },
  { name: "Mirror", matrix: [[0, 1], [1, 0]] },
  { name: "Flatten", matrix: [[1, 2], [0.5, 1]] },
];
/** An F in the unit square: it shows which way is up and whether the plane has been turned over. */
const LETTER: readonly Vec[] = [
  [0.3, 0.15], [0.45, 0.15], [0.45, 0.45], [0.65, 0.45], [0.65, 0.58], [0.45, 0.58], [0.45, 0.72], [0.72, 0.72], [0.72, 0.86], [0.3, 0.86],
];

/** A 2 × 2 matrix by the images of its basis vectors, which carry grid, square and letter with them. */
export default function PlaneTransformation() {
  const [matrix, setMatrix] = useState(START);
  const [progress, setProgress] = useState(1);
  const [[a, b], [c, d]] = matrix;
  const shown: Matrix2 = [[1 + progress * (a - 1), progress * b], [progress * c, 1 + progress * (d - 1)]];
  const set = (next: Matrix2) => { setMatrix(next); setProgress(1); };
  const det = determinant(matrix);
  const words = inWords(matrix, det);
  const field = (name: string, value: number, onChange: (value: number) => void) => (
    <NumberField name={name} value={value} min={BOUNDS[0]} max={BOUNDS[1]} step={0.1} onChange={onChange} />
  );

  return (
    <Frame title="The columns of a matrix are where the basis vectors land; the whole plane follows them">
      <div className="flex flex-wrap gap-2">
        {PRESETS.map((preset) => <StepButton key={preset.name} onClick={() => set(preset.matrix)}>{preset.name}</StepButton>)}
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
        <Plane reach={REACH} numbers={false} interactive label={`The plane after the map. ${words}`}>
          {(view) => (
            <>
              <Carried view={view} matrix={shown} />
              <Handle name="Image of the first basis vector" x={shown[0][0]} y={shown[1][0]} view={view} step={0.1} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(x, y) => set(fromColumns([x, y], [b, d]))} />
              <Handle name="Image of the second basis vector" tone="ink" x={shown[0][1]} y={shown[1][1]} view={view} step={0.1} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(x, y) => set(fromColumns([a, c], [x, y]))} />
            </>
          )}
        </Plane>
        <div className="flex flex-col gap-4">
          <fieldset className="m-0 flex items-center gap-3 border-0 p-0">
            <legend className="sr-only">Entries of the matrix</legend>
            <span aria-hidden="true" className="text-base">A =</span>
            <div className="grid w-40 grid-cols-2 gap-x-2 gap-y-1 rounded-md border-x-2 border-(--ink) px-2 py-1">
              <span aria-hidden="true" className="text-center text-xs font-semibold text-(--accent)">Ae₁</span>
              <span aria-hidden="true" className="text-center text-xs font-semibold">Ae₂</span>
              {field("row 1, column 1", a, (x) => set([[x, b], [c, d]]))}
              {field("row 1, column 2", b, (x) => set([[a, x], [c, d]]))}
              {field("row 2, column 1", c, (x) => set([[a, b], [x, d]]))}
              {field("row 2, column 2", d, (x) => set([[a, b], [c, x]]))}
            </div>
          </fieldset>
          <p className="m-0 text-base">
            <span className="text-(--ink-soft)">det A = {short(a, 2)}·{paren(d)} − {paren(b)}·{paren(c)} = </span>
            <span className="font-semibold">{short(det, 2)}</span>
          </p>
          <Slider label="From the identity to A" value={progress} display={`${Math.round(progress * 100)}%`} min={0} max={1} step={0.02} onChange={setProgress} />
          <Narration lines="many">{words}</Narration>
        </div>
      </div>
    </Frame>
  );
}

const paren = (value: number) => value < 0 ? `(${short(value, 2)})` : short(value, 2);

function Carried({ view, matrix }: { view: View; matrix: Matrix2 }) {
  const path = (points: readonly Vec[]) => linePath(points.map((point) => times(matrix, point)), view);
  const first = times(matrix, [1, 0]);
  const second = times(matrix, [0, 1]);
  const over = determinant(matrix) < 0;
  const beside = ([x, y]: Vec): Vec => {
    const size = Math.hypot(x, y) || 1;
    return [x + (0.34 * x) / size, y + (0.34 * y) / size];
  };
  return (
    <g aria-hidden="true" pointerEvents="none">
      <g clipPath={view.clip} fill="none" stroke="var(--accent)" strokeOpacity="0.35">
        {LINES.map((at) => <path key={at} d={path([[at, -8], [at, 8]]) + path([[-8, at], [8, at]])} strokeWidth={at === 0 ? 1.8 : 1} />)}
      </g>
      <path
        d={`${path([[0, 0], [1, 0], [1, 1], [0, 1]])}Z`} fill="var(--accent)" fillOpacity={over ? 0.1 : 0.2}
        stroke="var(--accent)" strokeDasharray={over ? "4 3" : undefined} clipPath={view.clip}
      />
      <path d={`${path(LETTER)}Z`} fill="var(--ink)" fillOpacity="0.75" clipPath={view.clip} />
      <Vector to={first} view={view} headless />
      <Vector to={second} view={view} tone="ink" headless />
      <Tag x={view.x(beside(first)[0])} y={view.y(beside(first)[1]) + 5} anchor="middle" tone="accent" strong size={14}>Ae₁</Tag>
      <Tag x={view.x(beside(second)[0])} y={view.y(beside(second)[1]) + 5} anchor="middle" tone="ink" strong size={14}>Ae₂</Tag>
    </g>
  );
}

function inWords([[a, b], [c, d]]: Matrix2, det: number): string {
  const landing = `e₁ goes to (${short(a, 2)}, ${short(c, 2)}) and e₂ to (${short(b, 2)}, ${short(d, 2)}).`;
  if (a === 0 && b === 0 && c === 0 && d === 0) return `${landing} Everything falls onto the origin.`;
  if (Math.abs(det) < 1e-9) return `${landing} Both lie on one line, so the plane is flattened onto it: every area becomes 0, and nothing can undo that.`;
  const size = Math.abs(Math.abs(det) - 1) < 0.005 ? "Areas keep their size" : `The unit square becomes a parallelogram of area ${short(Math.abs(det), 2)}, and every other area changes by the same factor`;
  return `${landing} ${size}.${det < 0 ? " The determinant is negative: the plane has been turned over, and the F is mirrored." : ""}`;
}
