"use client";

import { useState } from "react";
import { contour, fieldOf, regionAbove, type Field } from "#domain/figures/contours.ts";
import { normalFrom, randomFrom } from "#domain/figures/random.ts";
import { createNetwork, outputOf, type Network } from "#domain/figures/tiny-network.ts";
import { accuracy, trainEpochs, unitLine, xorClouds } from "#domain/figures/xor.ts";
import { Checkbox, Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration, Readout } from "./parts/frame.tsx";
import { Curve } from "./parts/marks.tsx";
import { Plane, Plot, type View } from "./parts/plot.tsx";
import { useLoop } from "./parts/use-loop.ts";

const EXAMPLES = xorClouds(15, 0.24, 3);
const REACH = 2;
const SEEN = [-REACH, REACH] as const;
const RESOLUTION = 41;
const LAST_EPOCH = 1500;
const AT_ONCE = 10;

interface Training { network: Network; losses: readonly number[] }

function begin(hidden: number, seed: number): Training {
  return { network: createNetwork(2, hidden, normalFrom(randomFrom(seed))), losses: [] };
}

function advance({ network, losses }: Training, rate: number, epochs: number): Training {
  const next = trainEpochs(network, EXAMPLES, rate, Math.min(epochs, LAST_EPOCH - losses.length));
  return { network: next.network, losses: [...losses, ...next.losses] };
}

/** XOR learnt in the page: the boundary, the line at which each hidden unit changes sign, and the loss, epoch by epoch. */
export default function XorLive() {
  const [hidden, setHidden] = useState(3);
  const [seed, setSeed] = useState(1);
  const [exponent, setExponent] = useState(-0.5);
  const [training, setTraining] = useState(() => begin(3, 1));
  const [running, setRunning] = useState(false);
  const [showUnits, setShowUnits] = useState(true);
  const rate = Number((10 ** exponent).toPrecision(2));
  const epoch = training.losses.length;
  const done = epoch >= LAST_EPOCH;
  const right = accuracy(training.network, EXAMPLES);
  const loss = training.losses.at(-1);
  const active = running && !done;
  const watched = useLoop<HTMLDivElement>(active, (frames) => setTraining((now) => advance(now, rate, frames)));
  const words = active ? "Training. Stop at any time to look." : inWords(hidden, epoch, right);

  function restart(units: number, from: number) {
    setRunning(false);
    setHidden(units);
    setSeed(from);
    setTraining(begin(units, from));
  }

  return (
    <Frame title="One line cannot separate XOR; every hidden unit adds one, and the output joins them">
      <div ref={watched} className="flex flex-wrap items-center gap-2">
        <StepButton strong disabled={done} onClick={() => setRunning(!active)}>{active ? "Stop" : epoch === 0 ? "Train" : "Go on"}</StepButton>
        <StepButton disabled={active || done} onClick={() => setTraining(advance(training, rate, AT_ONCE))}>{AT_ONCE} epochs</StepButton>
        <StepButton disabled={epoch === 0} onClick={() => restart(hidden, seed)}>Start over</StepButton>
        <StepButton onClick={() => restart(hidden, seed + 1)}>Other weights</StepButton>
        <Checkbox label="Show hidden units" checked={showUnits} onChange={setShowUnits} />
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-2 @md:grid-cols-2">
        <Slider label="Hidden units" value={hidden} display={String(hidden)} min={1} max={8} onChange={(units) => restart(units, seed)} />
        <Slider label="Learning rate" value={exponent} display={short(rate, 3)} min={-2} max={1} step={0.05} onChange={setExponent} />
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
        <Plane reach={REACH} numbers={false} label={`Sixty points in four clouds, and the regions that the network tells apart. ${inWords(hidden, epoch, right)}`}>
          {(view) => <Boundary view={view} network={training.network} showUnits={showUnits} />}
        </Plane>
        <div className="flex flex-col gap-4">
          <Readout entries={[["epoch", epoch], ["loss", loss === undefined ? "–" : loss.toFixed(3)], ["correct", `${Math.round(100 * right)}%`], ["parameters", training.network.parameters.length]]} />
          <Plot
            label={loss === undefined ? "Loss curve, still empty." : `Loss from ${short(training.losses[0], 3)} to ${short(loss, 3)} in ${epoch} epochs.`}
            className="h-44 w-full" x={[0, Math.max(200, epoch)]} y={[0, Math.max(0.8, Math.max(...training.losses.slice(0, 5)))]} xLabel="epoch" yLabel="cross-entropy loss"
          >
            {(view) => <Curve points={thinned(training.losses)} view={view} />}
          </Plot>
          <Narration lines="many" quiet={active}>{words}</Narration>
        </div>
      </div>
    </Frame>
  );
}

const DRAWN = 300;

/** At most some hundreds of points of a long curve, the last always among them. */
function thinned(losses: readonly number[]): [number, number][] {
  const every = Math.ceil(losses.length / DRAWN);
  return losses.flatMap((loss, i): [number, number][] => i % every === 0 || i === losses.length - 1 ? [[i, loss]] : []);
}

function Boundary({ view, network, showUnits }: { view: View; network: Network; showUnits: boolean }) {
  const field: Field = fieldOf((x, y) => outputOf(network, [x, y]), SEEN, SEEN, RESOLUTION);
  const at = ([x, y]: readonly [number, number]) => `${view.x(x).toFixed(1)} ${view.y(y).toFixed(1)}`;
  return (
    <g aria-hidden="true">
      <path d={regionAbove(field, 0).map((polygon) => `M${polygon.map(at).join("L")}Z`).join("")} fill="var(--accent)" fillOpacity="0.16" clipPath={view.clip} />
      <path d={contour(field, 0).map(([p, q]) => `M${at(p)}L${at(q)}`).join("")} stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" fill="none" clipPath={view.clip} />
      {showUnits ? Array.from({ length: network.hidden }, (_, unit) => <UnitLine key={unit} view={view} line={unitLine(network, unit)} name={`h${unit + 1}`} />) : null}
      {EXAMPLES.inputs.map(([x, y], n) => EXAMPLES.targets[n] === 1
        ? <circle key={n} cx={view.x(x)} cy={view.y(y)} r="4" fill="var(--accent)" stroke="var(--paper)" strokeWidth="1" />
        : <circle key={n} cx={view.x(x)} cy={view.y(y)} r="3.5" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />)}
    </g>
  );
}

/** The line at which a hidden unit is zero, with its name where it leaves the picture. */
function UnitLine({ view, line: [a, b, c], name }: { view: View; line: readonly [number, number, number]; name: string }) {
  const size = Math.hypot(a, b);
  if (size < 1e-6) return null;
  const [px, py] = [(-a * c) / size ** 2, (-b * c) / size ** 2];
  const [dx, dy] = [-b / size, a / size];
  // The ends are where the line meets the square's sides, if it does.
  const cuts = [(REACH - px) / dx, (-REACH - px) / dx, (REACH - py) / dy, (-REACH - py) / dy]
    .filter((t) => Number.isFinite(t) && Math.abs(px + t * dx) <= REACH + 1e-9 && Math.abs(py + t * dy) <= REACH + 1e-9);
  if (cuts.length < 2) return null;
  const [from, to] = [Math.min(...cuts), Math.max(...cuts)];
  const label = to - 0.22;
  return (
    <g>
      <line x1={view.x(px + from * dx)} y1={view.y(py + from * dy)} x2={view.x(px + to * dx)} y2={view.y(py + to * dy)} stroke="var(--ink-soft)" strokeDasharray="5 4" />
      <text x={view.x(px + label * dx)} y={view.y(py + label * dy) + 4} textAnchor="middle" fill="var(--ink)" stroke="var(--paper)" strokeWidth="4" paintOrder="stroke">{name}</text>
    </g>
  );
}

function inWords(hidden: number, epoch: number, right: number): string {
  const share = `${Math.round(100 * right)}% of the points are sorted correctly`;
  if (epoch === 0) return `Untrained: ${share}. Filled points are 1, hollow ones 0.`;
  const so = `After ${epoch} epochs ${share}.`;
  if (right === 1) return `${so} ${hidden <= 2 ? "Two lines are enough: the points between them are of one kind." : "With fewer units there are fewer lines to bend the boundary with: try two, then one."}`;
  if (hidden === 1) return `${so} One hidden unit is one line, and one line leaves at least one cloud on the wrong side.`;
  if (epoch >= 400) return `${so} It is stuck: the loss hardly falls any more. Other weights may find the way.`;
  return `${so} The loss is still falling.`;
}
