"use client";

import { useState, type ReactNode } from "react";
import {
  convGeometry, convolve, paddedAt, slantedEdge, tapPositions, unreadPositions, verticalEdgeKernel, windowProducts,
  type ConvGeometry, type ConvSettings,
} from "#domain/figures/convolution.ts";
import { effect, formulaWithNumbers, impossible, sumInWords } from "./convolution-words.ts";
import { CELL, GridDrawing, type Cell } from "./grid-drawing.tsx";
import { Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { DataTable, Frame, Narration } from "./parts/frame.tsx";

const INITIAL: ConvSettings = { input: 5, kernel: 3, padding: 1, stride: 2, dilation: 1 };

const KERNEL_CELL = 28;
/** Room for a title such as "Output 3 × 3" on one line. */
const MIN_PANEL = 110;

const PRESETS: readonly { name: string; settings: ConvSettings }[] = [
  { name: "No padding", settings: { input: 5, kernel: 3, padding: 0, stride: 1, dilation: 1 } },
  { name: "Same size", settings: { input: 5, kernel: 3, padding: 1, stride: 1, dilation: 1 } },
  { name: "Halve", settings: { input: 6, kernel: 2, padding: 0, stride: 2, dilation: 1 } },
  { name: "Does not divide", settings: { input: 6, kernel: 3, padding: 0, stride: 2, dilation: 1 } },
  { name: "Dilated", settings: { input: 7, kernel: 3, padding: 0, stride: 1, dilation: 2 } },
  { name: "Does not fit", settings: { input: 4, kernel: 3, padding: 0, stride: 1, dilation: 2 } },
];

const CONTROLS: readonly { key: keyof ConvSettings; label: string; min: number; max: number }[] = [
  { key: "input", label: "Input n", min: 3, max: 8 },
  { key: "kernel", label: "Kernel k", min: 1, max: 5 },
  { key: "padding", label: "Padding p", min: 0, max: 3 },
  { key: "stride", label: "Stride s", min: 1, max: 3 },
  { key: "dilation", label: "Dilation d", min: 1, max: 3 },
];

/** A kernel that slides over a padded picture and fills its output cell by cell. */
export default function ConvolutionArithmetic() {
  const [settings, setSettings] = useState(INITIAL);
  const [position, setPosition] = useState(5);
  const result = convGeometry(settings);

  function change(next: ConvSettings) {
    setSettings(next);
    setPosition(1);
  }

  return (
    <Frame title="Padding, stride and dilation set how many places the kernel fits, and that is the size of the output">
      <div className="flex flex-wrap gap-2">
        {PRESETS.map(({ name, settings: preset }) => <StepButton key={name} onClick={() => change(preset)}>{name}</StepButton>)}
      </div>
      <div className="grid grid-cols-2 gap-x-5 gap-y-2 @xl:grid-cols-5">
        {CONTROLS.map(({ key, label, min, max }) => (
          <Slider
            key={key} label={label} value={settings[key]} display={String(settings[key])} min={min} max={max}
            onChange={(value) => change({ ...settings, [key]: value })}
          />
        ))}
      </div>
      <p className="m-0 text-base">
        <span className="text-(--ink-soft)">output = {formulaWithNumbers(settings)} </span>
        <span className="font-semibold whitespace-nowrap">{result.possible ? `= ${result.geometry.output}` : `= ${short(Math.floor((result.padded - result.span) / settings.stride) + 1)}: no output`}</span>
      </p>
      {result.possible ? (
        <Sliding settings={settings} geometry={result.geometry} position={position} onMove={setPosition} />
      ) : (
        <>
          <Narration lines="many">{impossible(settings, result.span, result.padded, result.paddingNeeded)}</Narration>
          <Misfit settings={settings} span={result.span} padded={result.padded} />
        </>
      )}
    </Frame>
  );
}

function Sliding({ settings, geometry, position, onMove }: {
  settings: ConvSettings; geometry: ConvGeometry; position: number; onMove: (position: number) => void;
}) {
  const image = slantedEdge(settings.input);
  const weights = verticalEdgeKernel(settings.kernel);
  const { output, span } = geometry;
  const row = Math.floor((position - 1) / output);
  const column = (position - 1) % output;
  const unread = unreadPositions(settings);
  const result = convolve(image, weights, settings);
  const outputCells = result.map((line, r) => line.map((value, c): Cell => {
    const order = r * output + c + 1;
    return { text: order <= position ? short(value) : "", kind: order === position ? "current" : order < position ? "plain" : "empty" };
  }));

  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="min-w-40 flex-1">
          <Slider label="Place of the kernel" value={position} display={`${position} of ${output * output}`} min={1} max={output * output} onChange={onMove} />
        </div>
        <div className="flex gap-2">
          <StepButton onClick={() => onMove(position - 1)} disabled={position === 1}>Back</StepButton>
          <StepButton onClick={() => onMove(position + 1)} disabled={position === output * output} strong>Next</StepButton>
          <StepButton onClick={() => onMove(output * output)} disabled={position === output * output}>Fill all</StepButton>
        </div>
      </div>
      <Narration lines="many">
        {sumInWords(row, column, windowProducts(image, weights, row, column, settings))}{" "}
        <span className="text-(--ink-soft)">{effect(settings, geometry, unread)}</span>
      </Narration>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 @xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <Panel title={settings.padding > 0 ? `Input ${square(settings.input)} with ${settings.padding} of padding, ${square(geometry.padded)} in all` : `Input ${square(settings.input)}`}>
          <GridDrawing
            cells={inputCells(image, settings, geometry.padded, unread, { row, column })}
            window={{ row: row * settings.stride, column: column * settings.stride, side: span }}
            label={`Input with padding. The window covers rows ${row * settings.stride + 1} to ${row * settings.stride + span} and columns ${column * settings.stride + 1} to ${column * settings.stride + span}.`}
          />
        </Panel>
        <div className="flex flex-wrap content-start gap-5 @xl:flex-col">
          <Panel width={settings.kernel * KERNEL_CELL} title={`Kernel ${square(settings.kernel)}${settings.dilation > 1 ? `, spread over ${square(span)}` : ""}`}>
            <GridDrawing
              cells={weights.map((line) => line.map((weight): Cell => ({ text: short(weight), kind: "tap" })))} maxCell={KERNEL_CELL}
              label={`Kernel. Each row is ${weights[0].map((weight) => short(weight)).join(", ")}.`}
            />
          </Panel>
          <Panel width={output * CELL} title={`Output ${square(output)}`}>
            <GridDrawing
              cells={outputCells} onPick={(r, c) => onMove(r * output + c + 1)}
              label={`Output, ${position} of ${output * output} cells filled; the last is ${short(result[row][column])}.`}
            />
          </Panel>
        </div>
      </div>
      <DataTable
        summary="The whole output as a table" head={["row", ...result.map((_, c) => `col ${c + 1}`)]}
        rows={result.map((line, r) => [String(r + 1), ...line.map((value) => short(value))])}
      />
    </>
  );
}

/** The input as it stands, with the kernel's span drawn beside it to the same scale. */
function Misfit({ settings, span, padded }: { settings: ConvSettings; span: number; padded: number }) {
  const side = Math.max(span, padded);
  const image = slantedEdge(settings.input);
  const cells = Array.from({ length: side }, (_, r) => Array.from({ length: side }, (_, c): Cell => {
    if (r >= padded || c >= padded) return { text: "", kind: "empty" };
    return { text: short(paddedAt(image, r, c, settings.padding)), kind: isBorder(r, c, settings) ? "border" : "plain" };
  }));
  return (
    <Panel title={`The window needs ${square(span)}; there are ${square(padded)}`}>
      <GridDrawing cells={cells} window={{ row: 0, column: 0, side: span }} label={`The window of ${span} by ${span} reaches beyond the input of ${padded} by ${padded}.`} />
    </Panel>
  );
}

function inputCells(
  image: readonly (readonly number[])[], settings: ConvSettings, padded: number, unread: readonly number[],
  at: { row: number; column: number },
): Cell[][] {
  const rows = tapPositions(at.row, settings);
  const columns = tapPositions(at.column, settings);
  return Array.from({ length: padded }, (_, r) => Array.from({ length: padded }, (_, c): Cell => ({
    text: short(paddedAt(image, r, c, settings.padding)),
    kind: rows.includes(r) && columns.includes(c) ? "tap"
      : unread.includes(r) || unread.includes(c) ? "unread"
      : isBorder(r, c, settings) ? "border" : "plain",
  })));
}

function isBorder(row: number, column: number, { input, padding }: ConvSettings): boolean {
  return Math.min(row, column) < padding || Math.max(row, column) >= padding + input;
}

/** A drawing with its size above it. `width` in pixels is what it takes where there is room. */
function Panel({ title, width, children }: { title: string; width?: number; children: ReactNode }) {
  return (
    <div className="min-w-0 max-w-full" style={{ width: width === undefined ? undefined : Math.max(width + 4, MIN_PANEL) }}>
      <p className="m-0 mb-1.5 text-(--ink-soft)">{title}</p>
      {children}
    </div>
  );
}

function square(side: number): string {
  return `${side} × ${side}`;
}
