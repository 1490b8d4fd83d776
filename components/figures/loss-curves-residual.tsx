"use client";

import { useState } from "react";
import { apart, bestConstant, residualLosses, type ResidualLossName } from "#domain/figures/loss-curves.ts";
import { sample } from "#domain/figures/scales.ts";
import { residualsInWords } from "./loss-curves-words.ts";
import { Choice, Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Narration } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag, type Point } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const LOSSES = [
  { value: "squared", label: "squared", curve: "e²/2", centre: "mean", dash: "7 4" },
  { value: "absolute", label: "absolute", curve: "|e|", centre: "median", dash: "2 4" },
  { value: "huber", label: "Huber", curve: "Huber", centre: "Huber", dash: "10 3 2 3" },
] as const satisfies readonly { value: ResidualLossName; label: string; curve: string; centre: string; dash: string }[];
const START = [1.5, 1, 1.8, 4.5, 1.2];
const VALUES = [0, 5] as const;
const ERRORS = [-5, 5] as const;
/** An odd number, so that 0 is among them: there the slope of |e| jumps. */
const ES = sample(ERRORS, 401);
const GAP = 15;

/** Five measurements to drag, the best constant under each loss, and on the loss and its slope the place of every residual. */
export function ResidualPanel() {
  const [name, setName] = useState<ResidualLossName>("squared");
  const [delta, setDelta] = useState(1);
  const [values, setValues] = useState<readonly number[]>(START);
  const { loss, slope } = residualLosses[name];
  const best = bestConstant(name, values, delta);
  const errors = values.map((value) => best - value);
  const words = residualsInWords(name, values, best, delta);

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Choice legend="Loss" value={name} onChange={setName} options={LOSSES} />
        <StepButton onClick={() => setValues(START)}>Start over</StepButton>
        <div className="min-w-52 flex-1"><Slider label="Huber’s threshold δ" value={delta} display={short(delta, 2)} min={0.1} max={4} step={0.1} onChange={setDelta} /></div>
      </div>
      <Narration lines="many">{words}</Narration>
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 @xl:grid-cols-2">
        <Plot label={`Five measurements, ${values.map((value) => short(value, 1)).join(", ")}, and the best constant as a line. ${words}`} interactive className="h-72 w-full @xl:h-full" x={[0.5, 7]} y={VALUES} xTicks={[1, 2, 3, 4, 5]} yTicks={[0, 1, 2, 3, 4, 5]} xLabel="measurement" yLabel="value: drag any point">
          {(view) => (
            <>
              <Constants view={view} name={name} values={values} delta={delta} />
              {values.map((value, i) => <line key={i} x1={view.x(i + 1)} x2={view.x(i + 1)} y1={view.y(value)} y2={view.y(best)} stroke="var(--accent)" strokeWidth="1.5" />)}
              {values.map((value, i) => (
                <Handle
                  key={i} name={`Measurement ${i + 1}`} along="y" x={i + 1} y={value} view={view} step={0.1} xBounds={[1, 5]} yBounds={VALUES} tone="ink"
                  spoken={`${short(value, 1)}, error ${short(errors[i], 2)}`} onMove={(_, next) => setValues(values.with(i, next))}
                />
              ))}
            </>
          )}
        </Plot>
        <div className="flex flex-col gap-4">
          <Plot label={`The three losses against the error e; the ${name} one is chosen. The five errors are ${errors.map((e) => short(e, 2)).join(", ")}.`} className="h-52 w-full" x={ERRORS} y={[0, 8]} yFormat={(value) => short(value).padStart(2, "\u2007")} xLabel="error e = constant − measurement" yLabel="loss ℓ(e)">
            {(view) => (
              <>
                {LOSSES.filter(({ value }) => value !== name).map(({ value, dash }) => <Curve key={value} points={ES.map((e) => [e, residualLosses[value].loss(e, delta)])} view={view} tone="soft" width={1.25} dash={dash} />)}
                <Curve points={ES.map((e) => [e, loss(e, delta)])} view={view} width={2.5} />
                <Names view={view} name={name} delta={delta} />
                <Dots view={view} points={errors.map((e) => [e, loss(e, delta)])} />
              </>
            )}
          </Plot>
          <Plot label={`The slope of the ${name} loss. The five pulls are ${errors.map((e) => short(slope(e, delta), 2)).join(", ")}.`} className="h-48 w-full" x={ERRORS} y={[-5, 5]} yTicks={[-4, -2, 0, 2, 4]} xLabel="error e" yLabel="slope ℓ′(e): the pull">
            {(view) => (
              <>
                <Curve points={ES.map((e): Point => [e, name === "absolute" && e === 0 ? Number.NaN : slope(e, delta)])} view={view} width={2.5} />
                {errors.map((e, i) => <line key={i} x1={view.x(e)} x2={view.x(e)} y1={view.y(0)} y2={view.y(slope(e, delta))} stroke="var(--ink)" strokeWidth="1.5" />)}
                <Dots view={view} points={errors.map((e) => [e, slope(e, delta)])} />
              </>
            )}
          </Plot>
        </div>
      </div>
    </>
  );
}

/** The best constant of each loss as a line, the chosen one strong, with its name and value at the right end. */
function Constants({ view, name, values, delta }: { view: View; name: ResidualLossName; values: readonly number[]; delta: number }) {
  const lines = LOSSES.map((entry) => ({ ...entry, constant: bestConstant(entry.value, values, delta) }));
  const labels = apart(lines.map((line) => ({ ...line, at: view.y(line.constant) - GAP / 2 })), GAP);
  return (
    <g>
      {lines.map(({ value, constant, dash }) => (
        <Curve key={value} points={[[0.5, constant], [5.35, constant]]} view={view} tone={value === name ? "accent" : "soft"} width={value === name ? 2.5 : 1.25} dash={value === name ? undefined : dash} />
      ))}
      {labels.map(({ value, centre, constant, at }) => (
        <Tag key={value} x={view.x(5.42)} y={at + 4} tone={value === name ? "accent" : "soft"} strong={value === name}>{centre} {constant.toFixed(2)}</Tag>
      ))}
    </g>
  );
}

/** A loss that is higher than this at the right edge is named to the right of its curve, where it passes `NAMED_AT`. */
const HIGH = 7.6;
const NAMED_AT = 5.7;

/** The names of the losses on the right branch of their curves, clear of the others. */
function Names({ view, name, delta }: { view: View; name: ResidualLossName; delta: number }) {
  const at = (value: ResidualLossName, e: number) => residualLosses[value].loss(e, delta);
  const upper = at("huber", ERRORS[1]) > at("absolute", ERRORS[1]) ? "huber" : "absolute";
  const passes = ES.find((e) => e > 0 && at(upper, e) >= NAMED_AT) ?? ERRORS[1];
  return LOSSES.map(({ value, curve }) => {
    const style = { tone: value === name ? "accent" : "soft", strong: value === name } as const;
    if (value === "squared") return <Tag key={value} x={view.x(3.3)} y={view.y(6.2)} anchor="end" {...style}>{curve}</Tag>;
    // Below the line that rises to the right, so its left end decides how far.
    if (value !== upper) return <Tag key={value} x={view.right} y={view.y(at(value, view.at(view.right - 40, 0)[0])) + 14} anchor="end" {...style}>{curve}</Tag>;
    if (at(value, ERRORS[1]) > HIGH) return <Tag key={value} x={Math.min(view.x(passes) + 9, view.right - 26)} y={view.y(NAMED_AT) + 8} {...style}>{curve}</Tag>;
    return <Tag key={value} x={view.right + 6} y={view.y(at(value, ERRORS[1])) - 7} anchor="end" {...style}>{curve}</Tag>;
  });
}

function Dots({ view, points }: { view: View; points: readonly Point[] }) {
  return points.map(([x, y], i) => <circle key={i} cx={view.x(x)} cy={view.y(y)} r="4.5" fill="var(--ink)" stroke="var(--paper)" strokeWidth="1.5" />);
}
