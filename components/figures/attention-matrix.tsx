"use client";

import { useState } from "react";
import { attention, entropyBits, type AttentionOptions } from "#domain/figures/attention.ts";
import { AttentionArithmetic } from "./attention-arithmetic.tsx";
import { AttentionHeatMap } from "./attention-heat-map.tsx";
import { AttentionInputs, type TokenVectors } from "./attention-inputs.tsx";
import { rowInWords, sharpness } from "./attention-words.ts";
import { Checkbox, Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";

/** Set by hand: the first component stands for nouns, the second for verbs. The third row is the lesson's worked example. */
const INITIAL: readonly TokenVectors[] = [
  { token: "the", q: [1, 0], k: [0, 0], v: 0 },
  { token: "cat", q: [0, 2], k: [2, 0], v: 10 },
  { token: "sat", q: [2, 1], k: [0, 2], v: 20 },
  { token: "down", q: [0, 1], k: [1, 1], v: 30 },
];
const INITIAL_OPTIONS: AttentionOptions = { scale: true, causal: false, temperature: 1 };
const INITIAL_ROW = 2;
const WIDTH = 2;

/** Four tokens whose queries, keys and values can be edited, and the attention that follows. */
export default function AttentionMatrix() {
  const [rows, setRows] = useState(INITIAL);
  const [options, setOptions] = useState(INITIAL_OPTIONS);
  const [selected, setSelected] = useState(INITIAL_ROW);
  const tokens = rows.map((row) => row.token);
  const result = attention(rows.map((row) => row.q), rows.map((row) => row.k), rows.map((row) => [row.v]), options);
  const visible = options.causal ? selected + 1 : tokens.length;

  function reset() {
    setRows(INITIAL);
    setOptions(INITIAL_OPTIONS);
    setSelected(INITIAL_ROW);
  }

  return (
    <Frame title="Every row shares out a weight of 1: raise one score and all other tokens get less">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Checkbox label="Divide by √d ≈ 1.41" checked={options.scale} onChange={(scale) => setOptions({ ...options, scale })} />
        <Checkbox label="Causal mask" checked={options.causal} onChange={(causal) => setOptions({ ...options, causal })} />
        <div className="min-w-40 flex-1">
          <Slider
            label="Temperature" value={options.temperature} display={short(options.temperature, 2)} min={0.25} max={4} step={0.25}
            onChange={(temperature) => setOptions({ ...options, temperature })}
          />
        </div>
        <StepButton onClick={reset}>Start over</StepButton>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-5 @xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <AttentionInputs rows={rows} onChange={setRows} />
        <AttentionHeatMap tokens={tokens} result={result} causal={options.causal} selected={selected} onSelect={setSelected} />
      </div>
      <Narration lines="few">
        {rowInWords(tokens, selected, result)}{" "}
        <span className="text-(--ink-soft)">{sharpness(entropyBits(result.weights[selected]), visible)}</span>
      </Narration>
      <AttentionArithmetic tokens={tokens} values={rows.map((row) => row.v)} result={result} row={selected} options={options} width={WIDTH} />
    </Frame>
  );
}
