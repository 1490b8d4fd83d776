"use client";

import { useState } from "react";
import { areas, likelihoodRatio, people, posterior, type Evidence } from "#domain/figures/bayes.ts";
import { Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Tag } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const CASES: readonly { name: string; evidence: Evidence }[] = [
  { name: "Rare illness", evidence: { prior: 0.01, sensitivity: 0.9, falseAlarm: 0.09 } },
  { name: "Common illness", evidence: { prior: 0.3, sensitivity: 0.9, falseAlarm: 0.09 } },
  { name: "Better test", evidence: { prior: 0.01, sensitivity: 0.99, falseAlarm: 0.01 } },
  { name: "Useless test", evidence: { prior: 0.2, sensitivity: 0.5, falseAlarm: 0.5 } },
];
const LOW = 0.01;
const HIGH = 0.99;
const BOUNDS = [LOW, HIGH] as const;
const CROWD = 1000;
const percent = (share: number) => `${short(100 * share, 1)}%`;

/** Prior times likelihood as areas of a unit square, and the positives alone, with the posterior as their share. */
export default function BayesAreas() {
  const [evidence, setEvidence] = useState(CASES[0].evidence);
  const after = posterior(evidence) ?? 0;
  const crowd = people(evidence, CROWD);
  const words = `Of ${CROWD} people ${crowd.with} are ill, and ${crowd.truePositive} of them test positive. Of the ${crowd.without} healthy ones ${crowd.falsePositive} test positive too.`;
  const conclusion = `So a positive test means: ill with ${percent(after)}.`;
  const ratio = likelihoodRatio(evidence);
  const verdict = Math.abs(ratio - 1) < 0.005 ? "The test says the same to everyone, so the odds stay as they were."
    : ratio > 1 ? `A positive test multiplies the odds of being ill by ${short(ratio, 1)}.`
    : `A positive test speaks against the illness: it multiplies the odds by ${short(ratio, 2)}.`;
  const set = (change: Partial<Evidence>) => setEvidence({ ...evidence, ...change });

  return (
    <Frame title="When an illness is rare, most positive tests come from the many who are healthy">
      <div className="flex flex-wrap gap-2">
        {CASES.map((one) => <StepButton key={one.name} onClick={() => setEvidence(one.evidence)}>{one.name}</StepButton>)}
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-3">
        <Slider label="Ill: P(H)" value={evidence.prior} display={percent(evidence.prior)} min={LOW} max={HIGH} step={0.01} onChange={(prior) => set({ prior })} />
        <Slider label="Positive if ill: P(+|H)" value={evidence.sensitivity} display={percent(evidence.sensitivity)} min={LOW} max={HIGH} step={0.01} onChange={(sensitivity) => set({ sensitivity })} />
        <Slider label="Positive if healthy: P(+|¬H)" value={evidence.falseAlarm} display={percent(evidence.falseAlarm)} min={LOW} max={HIGH} step={0.01} onChange={(falseAlarm) => set({ falseAlarm })} />
      </div>
      <div className="grid grid-cols-1 items-center gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div>
          <p className="m-0 mb-2 text-(--ink-soft)">Everyone: width is P(H), height is P(+)</p>
          <Plot
            label={`Unit square. ${words}`} interactive className="aspect-square w-full max-w-88 pr-3"
            x={[0, 1]} y={[0, 1]} xTicks={[]} yTicks={[]}
          >
            {(view) => <Square view={view} evidence={evidence} set={set} />}
          </Plot>
        </div>
        <div className="flex flex-col gap-4">
          <div>
            <p className="m-0 mb-2 text-(--ink-soft)">Only the positives, drawn to full width</p>
            <Positives after={after} />
          </div>
          <Narration lines="many">{words} {conclusion} <span className="text-(--ink-soft)">{verdict}</span></Narration>
        </div>
      </div>
    </Frame>
  );
}

const HATCHED = "color-mix(in oklab, var(--ink-soft) 30%, var(--surface))";

function Square({ view, evidence, set }: { view: View; evidence: Evidence; set: (change: Partial<Evidence>) => void }) {
  const { prior, sensitivity, falseAlarm } = evidence;
  const parts = areas(evidence);
  const box = (left: number, right: number, low: number, high: number) => (
    { x: view.x(left), width: Math.max(0, view.x(right) - view.x(left)), y: view.y(high), height: Math.max(0, view.y(low) - view.y(high)) }
  );
  const roomy = (share: number, width: number) => width * (view.right - view.left) > 62 && share / width * (view.bottom - view.top) > 24;
  return (
    <>
      <g aria-hidden="true">
        <rect {...box(0, 1, 0, 1)} fill="var(--surface)" stroke="var(--line-strong)" />
        <rect {...box(0, prior, 0, sensitivity)} fill="var(--accent)" />
        <rect {...box(prior, 1, 0, falseAlarm)} fill={HATCHED} />
        <line x1={view.x(prior)} x2={view.x(prior)} y1={view.top} y2={view.bottom} stroke="var(--ink)" strokeWidth="1.5" />
        {roomy(parts.missed, prior) ? <text x={view.x(prior / 2)} y={view.y(1) + 18} textAnchor="middle" fill="var(--ink)">ill, negative</text> : null}
        {roomy(parts.truePositive, prior) ? <text x={view.x(prior / 2)} y={view.y(0) - 10} textAnchor="middle" fill="var(--accent-ink)" fontWeight="600">{percent(parts.truePositive)}</text> : null}
        {roomy(parts.cleared, 1 - prior) ? <text x={view.x((1 + prior) / 2)} y={view.y((1 + falseAlarm) / 2) + 4} textAnchor="middle">healthy, negative: {percent(parts.cleared)}</text> : null}
        {roomy(parts.falsePositive, 1 - prior) ? <text x={view.x((1 + prior) / 2)} y={view.y(0) - 10} textAnchor="middle" fill="var(--ink)" fontWeight="600">healthy, positive: {percent(parts.falsePositive)}</text> : null}
        {prior < 0.15 ? (
          <Tag x={view.x(prior) + 8} y={view.y(1) + 18} tone="accent" strong>ill: {percent(prior)} of the width</Tag>
        ) : null}
      </g>
      <Handle name="Share that is ill" spoken={percent(prior)} along="x" x={prior} y={1} view={view} step={0.01} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(x) => set({ prior: x })} />
      <Handle name="Positive if ill" spoken={percent(sensitivity)} along="y" x={0} y={sensitivity} view={view} step={0.01} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(_, y) => set({ sensitivity: y })} />
      <Handle name="Positive if healthy" spoken={percent(falseAlarm)} along="y" x={1} y={falseAlarm} view={view} step={0.01} tone="soft" xBounds={BOUNDS} yBounds={BOUNDS} onMove={(_, y) => set({ falseAlarm: y })} />
    </>
  );
}

/** The two positive areas side by side, drawn as one bar: the posterior is the accented share of it. */
function Positives({ after }: { after: number }) {
  return (
    <div aria-hidden="true">
      <div className="flex h-12 overflow-hidden rounded-sm border border-(--line-strong)">
        <div className="bg-(--accent)" style={{ width: `${100 * after}%` }} />
        <div className="flex-1" style={{ background: HATCHED }} />
      </div>
      <div className="mt-1 flex justify-between gap-4">
        <span><strong className="text-xl font-semibold text-(--accent)">{percent(after)}</strong> ill: P(H|+)</span>
        <span className="pt-1.5 text-(--ink-soft)">{percent(1 - after)} healthy</span>
      </div>
    </div>
  );
}
