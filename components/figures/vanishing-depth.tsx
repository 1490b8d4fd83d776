"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { typicalNorms } from "#domain/figures/deep-gradients.ts";
import { Slider, StepButton } from "./parts/controls.tsx";
import { power, short } from "./parts/format.ts";
import { DataTable, Frame, Narration } from "./parts/frame.tsx";
import { Curve, Tag, type Tone } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const KINDS = [
  { activation: "relu", label: "ReLU", tone: "accent", dash: undefined },
  { activation: "tanh", label: "tanh", tone: "ink", dash: undefined },
  { activation: "sigmoid", label: "sigmoid", tone: "soft", dash: "6 4" },
] as const satisfies readonly { activation: string; label: string; tone: Tone; dash: string | undefined }[];
const WIDTH = 20;
const SEEDS = [1, 2, 3];
const NORMS = [1e-25, 1e10] as const;
const SCALES: readonly { name: string; gain: number }[] = [
  { name: "Half of Xavier", gain: 0.5 }, { name: "Xavier: 1/√n", gain: 1 }, { name: "He: √(2/n)", gain: Math.SQRT2 }, { name: "Twice Xavier", gain: 2 },
];
const curvesOf = (depth: number, gain: number) => KINDS.map((kind) => (
  { ...kind, norms: typicalNorms({ depth, width: WIDTH, gain, activation: kind.activation }, SEEDS) }
));
const START = { depth: 30, exponent: 0 };
/** Computed once, not for every page that a server sends. */
const OPENING = curvesOf(START.depth, 2 ** START.exponent);
const shown = (gain: number) => short(gain, 2);

/** Norm of the gradient layer by layer in an untrained network, for three activations and any scale of the weights. */
export default function VanishingDepth() {
  const [exponent, setExponent] = useState(START.exponent);
  const [depth, setDepth] = useState(START.depth);
  // The curves take longer than a frame; the sliders must not wait for them.
  const settled = useDeferredValue(exponent);
  const layers = useDeferredValue(depth);
  const gain = 2 ** settled;
  const curves = useMemo(() => (
    settled === START.exponent && layers === START.depth ? OPENING : curvesOf(layers, 2 ** settled)
  ), [settled, layers]);
  const words = curves.map(({ label, norms }) => `${label} ${power(norms[0])}`).join(", ");

  return (
    <Frame title="Each layer multiplies the gradient by some factor; only a factor near 1 survives depth">
      <div className="flex flex-wrap gap-2">
        {SCALES.map(({ name, gain: scale }) => <StepButton key={name} onClick={() => setExponent(Math.log2(scale))}>{name}</StepButton>)}
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="Scale g of the weights, σ = g/√n" value={exponent} display={shown(2 ** exponent)} min={-2} max={2} step={0.05} onChange={setExponent} />
        <Slider label="Layers" value={depth} display={String(depth)} min={5} max={50} onChange={setDepth} />
      </div>
      <Plot
        label={`Norm of the gradient by layer on a logarithmic axis, 1 at the output. At the first layer: ${words}.`} className="h-80 w-full"
        log="y" x={[0, layers]} y={NORMS} yTicks={[1e-25, 1e-20, 1e-15, 1e-10, 1e-5, 1, 1e5, 1e10]} yFormat={power} xLabel="layer: input left, output right" yLabel="norm of the gradient; it travels from right to left"
      >
        {(view) => (
          <>
            <rect x={view.left} width={view.right - view.left} y={view.y(10)} height={view.y(0.1) - view.y(10)} fill="var(--accent)" fillOpacity="0.1" />
            <Tag x={view.right - 6} y={view.y(10) - 6} anchor="end">kept within a factor of 10</Tag>
            {curves.map(({ activation, norms, tone, dash }) => <Curve key={activation} points={norms.map((norm, layer) => [layer, Math.max(norm, NORMS[0])])} view={view} tone={tone} dash={dash} />)}
            <Names view={view} curves={curves} />
          </>
        )}
      </Plot>
      <Narration lines="many">
        After {layers} layers a gradient of 1 has become: {words}.{" "}
        <span className="text-(--ink-soft)">{remark(gain)}</span>
      </Narration>
      <DataTable
        summary="The norms as a table" head={["layer", ...curves.map(({ label }) => label)]}
        rows={curves[0].norms.map((_, layer) => [String(layer), ...curves.map(({ norms }) => power(norms[layer]))])}
      />
    </Frame>
  );
}

/** Names at the left ends of the curves, moved apart where the ends meet. */
function Names({ view, curves }: { view: View; curves: readonly { label: string; tone: Tone; norms: readonly number[] }[] }) {
  const places = curves
    .map(({ label, tone, norms }) => ({ label, tone, y: Math.min(view.bottom - 8, Math.max(view.top + 14, view.y(norms[0]) - 11)), end: norms[0] }))
    .sort((p, q) => p.y - q.y);
  places.forEach((place, i) => { if (i > 0) place.y = Math.max(place.y, places[i - 1].y + 17); });
  return places.map(({ label, tone, y, end }) => <Tag key={label} x={view.left + 6} y={y} tone={tone} strong>{label} {power(end)}</Tag>);
}

function remark(gain: number): string {
  if (gain < 0.8) return "Weights this small shrink every gradient, whatever the activation.";
  if (gain < 1.25) return "Xavier's scale suits tanh. ReLU zeroes half of its units, so it loses a factor of about √2 in each layer.";
  if (gain < 1.6) return "He's factor √2 makes up for the half that ReLU zeroes. The sigmoid, with a slope of at most ¼, still loses two thirds or more in each layer.";
  return "ReLU explodes by a factor of g/√2 a layer. Large weights drive tanh and the sigmoid into their flat tails, which hold the explosion back.";
}
