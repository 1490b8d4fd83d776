"use client";

import { useState } from "react";
import { architectures, type ArchitectureName } from "#domain/figures/architectures.ts";
import { trace } from "#domain/figures/model-shapes.ts";
import { ModelLayers } from "./model-layers.tsx";
import { explain, type Batch } from "./model-words.ts";
import { Choice, Slider } from "./parts/controls.tsx";
import { Frame, Narration } from "./parts/frame.tsx";

const NAMES = ["mlp", "wideAndDeep", "cnn", "autoencoder", "residual"] as const satisfies readonly ArchitectureName[];
const BATCHES = { open: null, one: 1, some: 32, many: 256 } as const satisfies Record<string, Batch>;
const BATCH_OPTIONS = [{ value: "open", label: "null" }, { value: "one", label: "1" }, { value: "some", label: "32" }, { value: "many", label: "256" }] as const;

/** Five architectures as graphs of layers, with the shape after each and its count of parameters. */
export default function ModelShapes() {
  const [name, setName] = useState<ArchitectureName>("mlp");
  const [widths, setWidths] = useState<Partial<Record<ArchitectureName, number>>>({});
  const [batchName, setBatchName] = useState<keyof typeof BATCHES>("open");
  const [selected, setSelected] = useState<number>(architectures.mlp.typical);
  const architecture = architectures[name];
  const width = widths[name] ?? architecture.start;
  const batch = BATCHES[batchName];
  const layers = trace(architecture.graph(width));

  function choose(next: ArchitectureName) {
    setName(next);
    setSelected(architectures[next].typical);
  }

  return (
    <Frame title="The batch is in every shape, and in no count of parameters">
      <Choice legend="Model" value={name} onChange={choose} options={NAMES.map((value) => ({ value, label: architectures[value].name }))} />
      <div className="grid grid-cols-1 items-end gap-x-6 gap-y-3 @lg:grid-cols-2">
        <Slider
          label={architecture.width} value={architecture.widths.indexOf(width)} display={String(width)} min={0} max={architecture.widths.length - 1}
          onChange={(index) => setWidths({ ...widths, [name]: architecture.widths[index] })}
        />
        <Choice legend="Batch" value={batchName} onChange={setBatchName} options={BATCH_OPTIONS} />
      </div>
      <Narration lines="many">{explain(layers[selected], batch)}</Narration>
      <ModelLayers layers={layers} batch={batch} selected={selected} onSelect={setSelected} />
      <p className="m-0 text-xs text-(--ink-soft)">Bars: on the left the numbers of an example, against the largest shape; on the right the share of all parameters. Point at a layer, or move with the arrow keys.</p>
    </Frame>
  );
}
