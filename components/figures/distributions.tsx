"use client";

import { useState } from "react";
import {
  binomialMass, binomialMoments, binomialWithin, normalDensity, normalWithin, type Binomial, type Normal,
} from "#domain/figures/distributions.ts";
import { sample, type Range } from "#domain/figures/scales.ts";
import { Choice, Slider } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";
import { Curve, linePath, Tag, type Point } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

type Kind = "normal" | "binomial";
const SEEN: Range = [-8, 8];
const CURVE_POINTS = 241;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const sigmas = (k: number) => `${k === 1 ? "" : short(k, 1)}σ`;

/** The normal distribution by mean and spread, the binomial by trials and chance, and what lies within k standard deviations of each. */
export default function Distributions() {
  const [kind, setKind] = useState<Kind>("normal");
  const [k, setK] = useState(1);
  const [normal, setNormal] = useState<Normal>({ mean: 0, sd: 1.5 });
  const [binomial, setBinomial] = useState<Binomial>({ trials: 20, chance: 0.5 });
  return (
    <Frame
      title={kind === "normal"
        ? "Move the bell or widen it: within one σ of its mean there are always 68%"
        : "Many small chances add up to a bell, and its σ grows with √n only"}
    >
      <Choice
        legend="Distribution" value={kind} onChange={setKind}
        options={[{ value: "normal", label: "Normal" }, { value: "binomial", label: "Binomial" }]}
      />
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-3">
        {kind === "normal" ? (
          <>
            <Slider label="Mean μ" value={normal.mean} display={short(normal.mean, 1)} min={-4} max={4} step={0.1} onChange={(mean) => setNormal({ ...normal, mean })} />
            <Slider label="Standard deviation σ" value={normal.sd} display={normal.sd.toFixed(1)} min={0.8} max={3} step={0.1} onChange={(sd) => setNormal({ ...normal, sd })} />
          </>
        ) : (
          <>
            <Slider label="Trials n" value={binomial.trials} display={String(binomial.trials)} min={1} max={100} onChange={(trials) => setBinomial({ ...binomial, trials })} />
            <Slider label="Chance of success p" value={binomial.chance} display={binomial.chance.toFixed(2)} min={0.05} max={0.95} step={0.05} onChange={(chance) => setBinomial({ ...binomial, chance })} />
          </>
        )}
        <Slider label="Within k standard deviations" value={k} display={short(k, 1)} min={0.5} max={3} step={0.5} onChange={setK} />
      </div>
      {kind === "normal" ? <NormalPlot normal={normal} k={k} /> : <BinomialPlot binomial={binomial} k={k} />}
    </Frame>
  );
}

function NormalPlot({ normal, k }: { normal: Normal; k: number }) {
  const { mean, sd } = normal;
  const [from, to] = [mean - k * sd, mean + k * sd];
  const share = percent(normalWithin(k));
  const curve = (range: Range): Point[] => sample(range, CURVE_POINTS).map((x) => [x, normalDensity(x, normal)]);
  const words = `Between ${short(from, 2)} and ${short(to, 2)}, that is μ ± ${sigmas(k)}, lies ${share} of the area. On each side ${percent((1 - normalWithin(k)) / 2)} are left over.`;
  return (
    <>
      <Plot label={`Density of the normal distribution with mean ${short(mean, 1)} and standard deviation ${short(sd, 1)}. ${words}`} className="h-72 w-full" x={SEEN} y={[0, 0.6]} xLabel="x" yLabel="density" yTicks={[0, 0.2, 0.4, 0.6]}>
        {(view) => (
          <>
            <path d={`${linePath(curve([from, to]), view)}L${view.x(to)} ${view.bottom}L${view.x(from)} ${view.bottom}Z`} fill="var(--accent)" fillOpacity="0.22" clipPath={view.clip} />
            <Curve points={curve(SEEN)} view={view} />
            <Bounds view={view} from={from} to={to} mean={mean} k={k} top={normalDensity(mean, normal)} share={share} />
          </>
        )}
      </Plot>
      <Narration lines="few">
        {words} <span className="text-(--ink-soft)">{sd < 1 ? "A narrow bell must be high: the area under it is 1." : ""}</span>
      </Narration>
    </>
  );
}

function BinomialPlot({ binomial, k }: { binomial: Binomial; k: number }) {
  const { trials, chance } = binomial;
  const moments = binomialMoments(binomial);
  const { mean, sd } = moments;
  const within = binomialWithin(k, binomial);
  // Beyond six standard deviations no bar can be seen.
  const low = Math.max(-0.75, Math.floor(mean - 6 * sd - 2) - 0.5);
  const high = Math.min(trials + 0.75, Math.ceil(mean + 6 * sd + 2) + 0.5);
  const counts = Array.from({ length: trials + 1 }, (_, count) => count).filter((count) => count > low && count < high);
  const peak = Math.max(...counts.map((count) => binomialMass(count, binomial)));
  const share = percent(within.share);
  const held = within.from > within.to ? "there is no whole number" : within.from === within.to ? `only ${within.from} counts` : `${within.from} to ${within.to} count`;
  const words = `n·p = ${short(mean, 2)} successes are expected, with σ = √(n·p·(1 − p)) = ${short(sd, 2)}. Within ${sigmas(k)} of it ${held}: together ${share}. The normal curve would say ${percent(normalWithin(k))}.`;
  return (
    <>
      <Plot label={`Probabilities of the binomial distribution with ${trials} trials and chance ${chance.toFixed(2)}. ${words}`} className="h-72 w-full" x={[low, high]} y={[0, Math.max(peak, normalDensity(mean, moments)) * 1.25]} xLabel="number of successes" yLabel="probability">
        {(view) => {
          const width = Math.min(28, (view.x(1) - view.x(0)) * 0.8);
          return (
            <>
              {counts.map((count) => {
                const inside = count >= within.from && count <= within.to;
                const top = view.y(binomialMass(count, binomial));
                return (
                  <rect
                    key={count} x={view.x(count) - width / 2} width={width} y={top} height={view.bottom - top}
                    fill={inside ? "var(--accent)" : "var(--line-strong)"} fillOpacity={inside ? 0.75 : 0.4}
                  />
                );
              })}
              <Curve points={sample([low, high], CURVE_POINTS).map((x) => [x, normalDensity(x, moments)])} view={view} tone="ink" width={1.5} dash="5 4" />
              <Bounds view={view} from={mean - k * sd} to={mean + k * sd} mean={mean} k={k} top={Math.max(peak, normalDensity(mean, moments))} share={share} />
            </>
          );
        }}
      </Plot>
      <Narration lines="many">
        {words} <span className="text-(--ink-soft)">{trials * Math.min(chance, 1 - chance) < 5 ? "With fewer than about 5 expected on either side, the dashed bell is a poor stand-in." : "The dashed bell is the normal curve of the same mean and σ."}</span>
      </Narration>
    </>
  );
}

/** The span μ ± kσ as a bracket above the curve, with the share that lies in it. */
function Bounds({ view, from, to, mean, k, top, share }: { view: View; from: number; to: number; mean: number; k: number; top: number; share: string }) {
  const y = view.y(top) - 16;
  const [a, b] = [Math.max(view.left, view.x(from)), Math.min(view.right, view.x(to))];
  const room = b - a > 150;
  return (
    <g aria-hidden="true">
      <path d={`M${a} ${view.bottom}V${y}H${b}V${view.bottom}`} fill="none" stroke="var(--accent)" strokeWidth="1" strokeDasharray="2 3" />
      <Tag x={view.x(mean)} y={y - 7} anchor="middle" tone="accent" strong size={14}>{share}</Tag>
      {room ? (
        <>
          <Tag x={a + 4} y={y + 15}>μ − {sigmas(k)}</Tag>
          <Tag x={b - 4} y={y + 15} anchor="end">μ + {sigmas(k)}</Tag>
        </>
      ) : null}
    </g>
  );
}
