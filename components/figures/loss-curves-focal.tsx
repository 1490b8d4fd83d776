"use client";

import { useState } from "react";
import { focalLoss, shareOfHard } from "#domain/figures/loss-curves.ts";
import { sample } from "#domain/figures/scales.ts";
import { percent, sharesInWords } from "./loss-curves-words.ts";
import { Slider } from "./parts/controls.tsx";
import { decimal, short } from "./parts/format.ts";
import { Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plot } from "./parts/plot.tsx";

const EASY = 1000;
const HARD = 10;
const QS = sample([0.005, 1], 200);

/** Cross-entropy and focal loss of the probability of what is true, and how a thousand easy and ten hard examples share them. */
export function FocalPanel() {
  const [gamma, setGamma] = useState(2);
  const [easy, setEasy] = useState(0.95);
  const [hard, setHard] = useState(0.3);
  const shares = [0, gamma].map((focus) => shareOfHard({ count: EASY, q: easy }, { count: HARD, q: hard }, focus));
  const words = sharesInWords({ gamma, easy, hard, plain: shares[0], focal: shares[1] });
  const crowds = [
    { name: `${EASY} easy`, q: easy, set: setEasy, bounds: [0.7, 0.99], anchor: "end" },
    { name: `${HARD} hard`, q: hard, set: setHard, bounds: [0.02, 0.4], anchor: "start" },
  ] as const;

  return (
    <>
      <Slider label="Focus γ" value={gamma} display={short(gamma, 1)} min={0} max={5} step={0.5} onChange={setGamma} />
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-2">
        <Plot label={`Cross-entropy and focal loss with γ = ${short(gamma, 1)} against the probability of what is true. ${words}`} interactive className="h-80 w-full" x={[0, 1]} y={[0, 4]} xTicks={[0, 0.2, 0.4, 0.6, 0.8, 1]} yTicks={[0, 1, 2, 3, 4]} xLabel="probability q of what is true" yLabel="loss: drag the points">
          {(view) => (
            <>
              <Curve points={QS.map((q) => [q, focalLoss(q, 0)])} view={view} tone="ink" width={1.5} dash="6 4" />
              <Curve points={QS.map((q) => [q, focalLoss(q, gamma)])} view={view} width={2.5} />
              <Tag x={view.x(0.14)} y={view.y(2.35)} tone="ink">cross-entropy −ln q</Tag>
              {gamma === 0 ? null : <Tag x={view.x(0.14)} y={view.y(2.35) + 17} tone="accent" strong>focal: times (1 − q)<tspan dy="-4" fontSize="9">{short(gamma, 1)}</tspan></Tag>}
              {crowds.map(({ name, q, set, bounds, anchor }) => (
                <g key={name}>
                  <line x1={view.x(q)} x2={view.x(q)} y1={view.y(focalLoss(q, 0))} y2={view.y(focalLoss(q, gamma))} stroke="var(--accent)" strokeDasharray="3 3" />
                  <circle cx={view.x(q)} cy={view.y(focalLoss(q, 0))} r="4.5" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.75" />
                  <Handle
                    name={`${name} examples`} along="x" x={q} y={focalLoss(q, gamma)} view={view} step={0.01} xBounds={bounds} yBounds={[0, 4]}
                    spoken={`probability ${short(q, 2)}, focal loss ${decimal(focalLoss(q, gamma), 4)}`} onMove={set}
                  />
                  <Tag x={view.x(q) + (anchor === "end" ? 4 : 10)} y={anchor === "end" ? view.y(focalLoss(view.at(view.x(q) - 60, 0)[0], 0)) - 6 : view.y(focalLoss(q, 0)) - 10} anchor={anchor} tone="ink" strong>{name}</Tag>
                </g>
              ))}
            </>
          )}
        </Plot>
        <div className="flex flex-col gap-4">
          <Share name="Cross-entropy" hard={shares[0]} />
          <Share name={`Focal loss, γ = ${short(gamma, 1)}`} hard={shares[1]} />
          <Narration lines="many">{words}</Narration>
        </div>
      </div>
    </>
  );
}

/** The whole loss as a bar: the part of the hard examples filled, that of the easy ones empty. */
function Share({ name, hard }: { name: string; hard: number }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="m-0 font-semibold">{name}</p>
      <div aria-hidden="true" className="relative h-7 rounded-sm bg-(--sunken) shadow-[inset_0_0_0_1px_var(--line)]">
        <div className="h-full rounded-sm bg-(--accent)" style={{ width: `${100 * hard}%` }} />
      </div>
      <p className="m-0 flex justify-between gap-2"><span>hard {percent(hard)}</span><span className="text-(--ink-soft)">easy {percent(1 - hard)}</span></p>
    </div>
  );
}
