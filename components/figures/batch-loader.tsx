"use client";

import { useState } from "react";
import { bucketed, cutBatches, paddingShare, shuffledOrder, widthOf } from "#domain/figures/batches.ts";
import { randomFrom } from "#domain/figures/random.ts";
import { Checkbox, Choice, Slider, StepButton } from "./parts/controls.tsx";
import { Frame, Narration } from "./parts/frame.tsx";

const LENGTHS = [3, 1, 4, 2, 6, 3, 2, 5, 1, 4, 2, 8, 3, 2];
const ORDERS = [
  { value: "given", label: "as given" }, { value: "shuffled", label: "shuffled" }, { value: "near", label: "like lengths together" },
] as const;
type Order = (typeof ORDERS)[number]["value"];

function orderOf(order: Order, epoch: number): number[] {
  if (order === "given") return LENGTHS.map((_, i) => i);
  const shuffled = shuffledOrder(LENGTHS.length, randomFrom(epoch));
  return order === "near" ? bucketed(shuffled, LENGTHS, LENGTHS.length) : shuffled;
}

/** Fourteen sequences cut into batches: their order in each epoch, the short last batch, and what is filled in. */
export default function BatchLoader() {
  const [size, setSize] = useState(4);
  const [order, setOrder] = useState<Order>("shuffled");
  const [dropLast, setDropLast] = useState(false);
  const [epoch, setEpoch] = useState(1);
  const batches = cutBatches(orderOf(order, epoch), size, dropLast);
  const words = inWords(batches, size, epoch);

  return (
    <Frame title="Every epoch deals the same examples anew; a batch is as wide as its longest">
      <div className="grid grid-cols-1 items-end gap-x-6 gap-y-3 @md:grid-cols-2">
        <Slider label="Batch size" value={size} display={String(size)} min={1} max={8} onChange={setSize} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <StepButton strong onClick={() => setEpoch(epoch + 1)}>Next epoch</StepButton>
          <Checkbox label="Drop the short last batch" checked={dropLast} onChange={setDropLast} />
        </div>
      </div>
      <Choice legend="Order" value={order} onChange={setOrder} options={ORDERS} />
      <Narration lines="few">{words}</Narration>
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        {batches.map((batch, index) => <Batch key={index} number={index + 1} batch={batch} />)}
      </div>
    </Frame>
  );
}

function Batch({ number, batch }: { number: number; batch: readonly number[] }) {
  const width = widthOf(batch, LENGTHS);
  return (
    <div role="img" aria-label={`Batch ${number} of shape ${batch.length} by ${width}: ${batch.map((i) => `example ${i} of length ${LENGTHS[i]}`).join(", ")}.`}>
      <p className="m-0 mb-1.5 text-xs text-(--ink-soft)">Batch {number}: [{batch.length}, {width}]</p>
      {batch.map((i) => (
        <div key={i} className="mb-0.5 flex items-center gap-0.5">
          <span className="w-6 pr-1 text-right text-xs text-(--ink-soft)">{i}</span>
          {Array.from({ length: width }, (_, column) => (
            <span key={column} className={column < LENGTHS[i] ? "size-4 rounded-xs bg-(--accent)" : "grid size-4 place-items-center rounded-xs border border-dashed border-(--line-strong) text-[0.625rem] leading-none text-(--ink-soft)"}>
              {column < LENGTHS[i] ? null : 0}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function inWords(batches: readonly (readonly number[])[], size: number, epoch: number): string {
  const seen = batches.flat().length;
  if (batches.length === 0) return `Epoch ${epoch}: no batch is full, so all are dropped, and nothing would be learned.`;
  const last = batches[batches.length - 1].length;
  const counted = `${batches.length} ${batches.length === 1 ? "batch" : "batches"}${last < size ? `, the last of ${last}` : ` of ${size}`}`;
  const left = LENGTHS.length - seen;
  const share = Math.round(paddingShare(batches, LENGTHS) * 100);
  return `Epoch ${epoch}: ${counted}. ${left > 0 ? `${left} of the 14 examples ${left === 1 ? "is" : "are"} left out this time. ` : ""}${share}% of the cells are filled in with 0.`;
}
