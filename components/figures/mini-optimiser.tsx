"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { race, wave, type Run } from "#domain/figures/optimiser-race.ts";
import type { OptimiserName } from "#domain/figures/optimisers.ts";
import { sample } from "#domain/figures/scales.ts";
import { outputOf } from "#domain/figures/tiny-network.ts";
import { Choice, Slider, StepButton } from "./parts/controls.tsx";
import { power, short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Curve, Tag, type Tone } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const KINDS = [
  { optimiser: "sgd", label: "SGD", tone: "soft", dash: "6 4" },
  { optimiser: "momentum", label: "momentum", tone: "ink", dash: undefined },
  { optimiser: "adam", label: "Adam", tone: "accent", dash: undefined },
] as const satisfies readonly { optimiser: OptimiserName; label: string; tone: Tone; dash: string | undefined }[];
const EXAMPLES = wave(24, 0.08, 2);
const HIDDEN = 8;
const STEPS = 200;
const SMALL_BATCH = 4;
const XS = sample([-1, 1], 81);
const LOSSES = [1e-3, 10] as const;
type Batch = "all" | "small";
type Racer = (typeof KINDS)[number] & { run: Run };

interface Setting { rate: number; batch: Batch; seed: number }

function train({ rate, batch, seed }: Setting): Racer[] {
  return KINDS.map((kind) => ({
    ...kind,
    run: race(EXAMPLES, { optimiser: kind.optimiser, rate, hidden: HIDDEN, steps: STEPS, batch: batch === "all" ? EXAMPLES.inputs.length : SMALL_BATCH, seed }),
  }));
}

const rateOf = (exponent: number) => Number((10 ** exponent).toPrecision(2));
const START = { exponent: -1.5, batch: "all", seed: 1 } as const;
/** Trained once, not for every page that a server sends. */
const OPENING = train({ rate: rateOf(START.exponent), batch: START.batch, seed: START.seed });

/** Three optimisers on the same tiny network, from the same start: their loss curves, and their fits at any step. */
export default function MiniOptimiser() {
  const [exponent, setExponent] = useState<number>(START.exponent);
  const [batch, setBatch] = useState<Batch>(START.batch);
  const [seed, setSeed] = useState<number>(START.seed);
  const [step, setStep] = useState(120);
  // Training again takes longer than a frame; the slider must not wait for it.
  const settled = useDeferredValue(exponent);
  const racers = useMemo(() => (
    settled === START.exponent && batch === START.batch && seed === START.seed ? OPENING : train({ rate: rateOf(settled), batch, seed })
  ), [settled, batch, seed]);
  const words = inWords(racers, step);

  return (
    <Frame title="From the same start, at the same learning rate, momentum and Adam go farther in each step">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Choice legend="Batch" value={batch} onChange={setBatch} options={[{ value: "all", label: `all ${EXAMPLES.inputs.length}` }, { value: "small", label: `${SMALL_BATCH} at a time` }]} />
        <StepButton onClick={() => setSeed(seed + 1)}>Other weights</StepButton>
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="Learning rate" value={exponent} display={short(rateOf(exponent), 4)} min={-3} max={0.5} step={0.05} onChange={setExponent} />
        <Slider label="Look at step" value={step} display={String(step)} min={0} max={STEPS} onChange={setStep} />
      </div>
      <Narration lines="few">{words}</Narration>
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 @xl:grid-cols-2">
        <Plot label={`Loss curves over ${STEPS} steps on a logarithmic axis. ${words}`} className="h-72 w-full" log="y" x={[0, STEPS]} y={LOSSES} yFormat={power} xLabel="step" yLabel="loss on all points">
          {(view) => (
            <>
              <line x1={view.x(step)} x2={view.x(step)} y1={view.top} y2={view.bottom} stroke="var(--accent)" strokeDasharray="3 3" />
              {racers.map(({ optimiser, run, tone, dash }) => <Curve key={optimiser} points={run.losses.map((loss, i) => [i, loss])} view={view} tone={tone} dash={dash} />)}
              <Ends view={view} racers={racers} />
            </>
          )}
        </Plot>
        <Plot label={`The points of a noisy sine wave and the three fits after ${step} steps.`} className="h-72 w-full" x={[-1, 1]} y={[-1.8, 1.8]} xLabel="x" yLabel={`fits after ${step} steps`}>
          {(view) => (
            <>
              {EXAMPLES.inputs.map(([x], n) => <circle key={n} cx={view.x(x)} cy={view.y(EXAMPLES.targets[n])} r="3.5" fill="var(--paper)" stroke="var(--ink-soft)" strokeWidth="1.5" />)}
              {racers.map(({ optimiser, run, tone, dash }) => <Curve key={optimiser} points={XS.map((x) => [x, outputOf(run.moments[step], [x])])} view={view} tone={tone} dash={dash} />)}
            </>
          )}
        </Plot>
      </div>
    </Frame>
  );
}

/** Names at the right ends of the curves, moved apart where the ends meet. */
function Ends({ view, racers }: { view: View; racers: readonly Racer[] }) {
  const places: { label: string; tone: Tone; y: number }[] = [];
  const ends = racers.map(({ label, tone, run }) => {
    const end = run.losses[STEPS];
    return { label: Number.isFinite(end) && end < LOSSES[1] ? label : `${label} diverged`, tone, y: Number.isFinite(end) ? view.y(end) : view.top };
  });
  for (const end of ends.toSorted((p, q) => p.y - q.y)) {
    const wanted = Math.min(view.bottom - 6, Math.max(view.top + 12, end.y - 7));
    places.push({ ...end, y: Math.max(wanted, (places.at(-1)?.y ?? -Infinity) + 16) });
  }
  return places.map(({ label, tone, y }) => <Tag key={label} x={view.right - 3} y={y} anchor="end" tone={tone} strong>{label}</Tag>);
}

function inWords(racers: readonly Racer[], step: number): string {
  const reached = racers.map(({ label, run }) => {
    const loss = run.losses[step];
    return { label, loss, text: Number.isFinite(loss) && loss < 100 ? `${label} ${loss.toFixed(3)}` : `${label} has diverged` };
  });
  const alive = reached.filter(({ loss }) => Number.isFinite(loss) && loss < 100);
  const start = `Loss after ${step} steps: ${reached.map(({ text }) => text).join(", ")}.`;
  if (step === 0) return `${start} All start from the same weights.`;
  if (alive.length === 0) return `${start} The learning rate is too large for all three.`;
  if (alive.length < reached.length && alive.some(({ label }) => label === "Adam")) return `${start} Adam divides each gradient by its own typical size, so no step is much longer than the learning rate.`;
  const best = alive.reduce((p, q) => q.loss < p.loss ? q : p);
  return `${start} ${best.label} is ahead.`;
}
