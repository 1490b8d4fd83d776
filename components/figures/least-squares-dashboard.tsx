"use client";

import { useState } from "react";
import { fitPolynomial, noisyPoints, sumOfSquares, typicalError, valueAt, type Polynomial, type Sample } from "#domain/figures/polynomial.ts";
import { sample } from "#domain/figures/scales.ts";
import { Checkbox, Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration, Readout } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

const START = noisyPoints(10, 0.22, 11);
/** New points of the same kind, which no fit has seen. */
const HELD_OUT = noisyPoints(12, 0.22, 12);
const SEEN = [-1, 1] as const;
const HEIGHT = [-1.6, 1.6] as const;
const HIGHEST = 9;
const DEGREES = Array.from({ length: HIGHEST + 1 }, (_, degree) => degree);
const XS = sample(SEEN, 241);
const ERRORS = [0, 0.8] as const;

/** A fit through all its points leaves rounding errors, which are shown as nothing. */
const withoutRounding = (error: number) => error < 1e-9 ? 0 : error;

/** Points that can be dragged, the polynomial of least squares through them, and its error on points it has not seen. */
export default function LeastSquaresDashboard() {
  const [points, setPoints] = useState<readonly Sample[]>(START);
  const [degree, setDegree] = useState(1);
  const [showSquares, setShowSquares] = useState(true);
  const [showHeldOut, setShowHeldOut] = useState(false);
  const fits = DEGREES.map((order) => fitPolynomial(points, order));
  const fit = fits[degree];
  const seen = fits.map((one) => withoutRounding(typicalError(one, points)));
  const unseen = fits.map((one) => withoutRounding(typicalError(one, HELD_OUT)));
  const words = inWords(degree, seen, unseen, points.length);

  return (
    <Frame title="A higher degree always fits its own points better; on new points it gets worse again">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
        <div className="min-w-52 flex-1"><Slider label="Degree of the polynomial" value={degree} display={degree === 1 ? "1, a line" : String(degree)} min={0} max={HIGHEST} onChange={setDegree} /></div>
        <Checkbox label="Squares" checked={showSquares} onChange={setShowSquares} />
        <Checkbox label="New points" checked={showHeldOut} onChange={setShowHeldOut} />
        <StepButton onClick={() => { setPoints(START); setDegree(1); }}>Start over</StepButton>
      </div>
      <Plot label={`Ten points and the polynomial of degree ${degree} with the least sum of squares. ${words}`} interactive className="h-80 w-full" x={SEEN} y={HEIGHT} xLabel="x" yLabel="y: drag any point">
        {(view) => (
          <>
            {showSquares ? <Squares view={view} fit={fit} points={points} /> : null}
            {showHeldOut ? HELD_OUT.map(({ x, y }) => <circle key={x} cx={view.x(x)} cy={view.y(y)} r="4.5" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.75" />) : null}
            <Curve points={XS.map((x) => [x, valueAt(fit, x)])} view={view} tone="ink" />
            {points.map(({ x, y }, i) => (
              <Handle
                key={i} name={`Point ${i + 1}`} x={x} y={y} view={view} step={0.02} xBounds={SEEN} yBounds={[-1.5, 1.5]}
                onMove={(nextX, nextY) => setPoints(points.map((point, j) => j === i ? { x: nextX, y: nextY } : point))}
              />
            ))}
          </>
        )}
      </Plot>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-2">
        <Plot
          label={`Typical error by degree. On its own points it falls from ${short(seen[0], 2)} to ${short(seen[HIGHEST], 2)}; on new points it is least, ${short(Math.min(...unseen), 2)}, at degree ${unseen.indexOf(Math.min(...unseen))}.`}
          className="h-52 w-full" x={[0, HIGHEST]} y={ERRORS} xTicks={DEGREES} yTicks={[0, 0.2, 0.4, 0.6, 0.8]} xLabel="degree" yLabel="typical error (root of the mean square)"
        >
          {(view) => <Errors view={view} degree={degree} seen={seen} unseen={unseen} />}
        </Plot>
        <div className="flex flex-col gap-4">
          <Readout entries={[["sum of squares", short(withoutRounding(sumOfSquares(fit, points)), 3)], ["error on its own points", short(seen[degree], 3)], ["error on new points", short(unseen[degree], 3)]]} />
          <Narration lines="many">{words}</Narration>
        </div>
      </div>
    </Frame>
  );
}

/** The residuals as squares: their areas are what the fit makes least. */
function Squares({ view, fit, points }: { view: View; fit: Polynomial; points: readonly Sample[] }) {
  return (
    <g clipPath={view.clip} aria-hidden="true">
      {points.map(({ x, y }, i) => {
        const [top, bottom] = [view.y(Math.max(y, valueAt(fit, x))), view.y(Math.min(y, valueAt(fit, x)))];
        const side = bottom - top;
        const left = x > 0.6 ? view.x(x) - side : view.x(x);
        return <rect key={i} x={left} y={top} width={side} height={side} fill="var(--accent)" fillOpacity="0.14" stroke="var(--accent)" strokeOpacity="0.6" />;
      })}
    </g>
  );
}

function Errors({ view, degree, seen, unseen }: { view: View; degree: number; seen: readonly number[]; unseen: readonly number[] }) {
  const inside = (value: number) => Math.min(value, ERRORS[1] * 1.05);
  return (
    <g>
      <line x1={view.x(degree)} x2={view.x(degree)} y1={view.top} y2={view.bottom} stroke="var(--accent)" strokeDasharray="3 3" />
      <Curve points={seen.map((error, order) => [order, error])} view={view} />
      <Curve points={unseen.map((error, order) => [order, inside(error)])} view={view} tone="ink" dash="6 4" />
      <circle cx={view.x(degree)} cy={view.y(seen[degree])} r="5" fill="var(--accent)" stroke="var(--paper)" strokeWidth="2" />
      {unseen[degree] <= ERRORS[1] ? <circle cx={view.x(degree)} cy={view.y(unseen[degree])} r="4.5" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.75" /> : null}
      <Tag x={view.x(8.85)} y={view.y(seen[7]) - 8} anchor="end" tone="accent" strong>its own points</Tag>
      <Tag x={view.x(6.2)} y={Math.max(view.top + 14, view.y(inside(unseen[6])) - 10)} anchor="end" tone="ink" strong>new points</Tag>
    </g>
  );
}

function inWords(degree: number, seen: readonly number[], unseen: readonly number[], count: number): string {
  const best = unseen.indexOf(Math.min(...unseen));
  const start = `Degree ${degree} misses its own points by ${short(seen[degree], 2)} and new ones by ${short(unseen[degree], 2)}.`;
  if (degree >= count - 1) return `${start} With ${degree + 1} weights for ${count} points it goes through all of them: it has learnt the noise by heart.`;
  const worse = unseen[degree] > 1.2 * unseen[best];
  if (worse && degree > best) return `${start} It follows the noise: degree ${best} would do better on new points.`;
  if (worse) return `${start} It is too stiff for these points: both errors fall with a higher degree.`;
  return `${start} No other degree does much better on new points.`;
}
