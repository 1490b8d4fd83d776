"use client";

import { useState } from "react";
import { cosine, dot, norms, shadow, stand, turnedFrom, within, type NormName } from "#domain/figures/dot-product.ts";
import { length, turn, type Vec } from "#domain/figures/plane.ts";
import { Arrows, Balls, Shadow } from "./dot-product-drawing.tsx";
import { drawingInWords, NORM_NAMES, normInWords, NORMS, plain, productInWords, term } from "./dot-product-words.ts";
import { Choice, Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration, Readout } from "./parts/frame.tsx";
import { Handle } from "./parts/handle.tsx";
import { Plane } from "./parts/plot.tsx";

const REACH = 5.6;
const LONGEST = 5;
const BOUNDS = [-LONGEST, LONGEST] as const;
const STEP = 0.5;
const START: { a: Vec; b: Vec } = { a: [4, 3], b: [1, 2] };
const SHOWN = [{ value: "product" as const, label: "Dot product" }, ...NORMS.map((value) => ({ value, label: `${NORM_NAMES[value]} norm` }))];
const TITLES = {
  product: "The dot product is the length of a times the shadow that b throws on it; a right angle makes it 0",
  norm: "Which vectors count as equally long, and which of two is longer, depends on the norm",
};
/** L1 calls b the longer one, the other two call a the longer one. */
const DISPUTED: { a: Vec; b: Vec } = { a: [4, 0], b: [2.5, 2.5] };
const TURNS = [{ label: "Same way", degrees: 0 }, { label: "Right angle", degrees: 90 }, { label: "Opposed", degrees: 180 }];

/** Two vectors that are dragged; their dot product as a signed shadow, or what a norm calls equally long. */
export default function DotProduct() {
  const [{ a, b }, setVectors] = useState(START);
  const [shown, setShown] = useState<NormName | "product">("product");
  const angle = stand(a, b) === "none" ? null : turn(a, b);
  const setAngle = (degrees: number) => { if (angle !== null) setVectors({ a, b: turnedFrom(a, b, degrees) }); };

  return (
    <Frame title={TITLES[shown === "product" ? "product" : "norm"]}>
      <Choice legend="Show" options={SHOWN} value={shown} onChange={setShown} />
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 @xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
        <Plane reach={REACH} interactive label={drawingInWords(a, b, shown)}>
          {(view) => (
            <>
              {shown === "product" ? <Shadow view={view} a={a} b={b} /> : <Balls view={view} a={a} name={shown} />}
              <Arrows view={view} a={a} b={b} />
              <Handle name="Tip of a" x={a[0]} y={a[1]} view={view} step={STEP} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(x, y) => setVectors({ a: within([x, y], LONGEST), b })} />
              <Handle name="Tip of b" tone="ink" x={b[0]} y={b[1]} view={view} step={STEP} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(x, y) => setVectors({ a, b: within([x, y], LONGEST) })} />
            </>
          )}
        </Plane>
        <div className="flex flex-col gap-4">
          {shown === "product" ? (
            <>
              <Product a={a} b={b} angle={angle} />
              <Slider label="Turn b: angle from a" value={angle === null ? 0 : Math.round(angle)} display={angle === null ? "none" : `${short(angle, 1)}°`} min={-180} max={180} onChange={setAngle} />
              <div className="flex flex-wrap gap-2">
                {TURNS.map(({ label, degrees }) => <StepButton key={label} disabled={angle === null} onClick={() => setAngle(degrees)}>{label}</StepButton>)}
                <StepButton onClick={() => setVectors(START)}>Start over</StepButton>
              </div>
              <Narration lines="many">{productInWords(a, b)}</Narration>
            </>
          ) : (
            <>
              <Lengths a={a} b={b} shown={shown} />
              <div className="flex flex-wrap gap-2">
                <StepButton onClick={() => setVectors(DISPUTED)}>a = (4, 0), b = (2.5, 2.5)</StepButton>
                <StepButton onClick={() => setVectors(START)}>Start over</StepButton>
              </div>
              <Narration lines="many">{normInWords(shown, a, b)}</Narration>
            </>
          )}
        </div>
      </div>
    </Frame>
  );
}

/** The number twice: from the entries, and from length and shadow. */
function Product({ a, b, angle }: { a: Vec; b: Vec; angle: number | null }) {
  const product = plain(dot(a, b));
  const along = shadow(a, b);
  return (
    <>
      <div className="text-base">
        <p className="m-0"><span className="text-(--ink-soft)">a · b = {term(a[0])}·{term(b[0])} + {term(a[1])}·{term(b[1])} = </span><span className="font-semibold">{product}</span></p>
        <p className="m-0"><span className="text-(--ink-soft)">‖a‖ · shadow = {along === null ? "" : `${plain(length(a))}·${term(along)} = `}</span><span className="font-semibold">{product}</span></p>
      </div>
      <Readout
        entries={[
          ["‖a‖, length of a", short(length(a), 3)], ["‖b‖, length of b", short(length(b), 3)],
          ["angle θ between them", angle === null ? "none" : `${short(Math.abs(angle), 1)}°`], ["cos θ", plain(cosine(a, b) ?? 0, 3)],
        ]}
      />
    </>
  );
}

/** The three norms of both vectors; the one that is drawn stands out. */
function Lengths({ a, b, shown }: { a: Vec; b: Vec; shown: NormName }) {
  const cell = "border-0 border-b border-(--line) px-3 py-1.5 text-right";
  return (
    <table className="w-fit min-w-0 border-collapse">
      <caption className="pb-2 text-left whitespace-nowrap text-(--ink-soft)">How long the vectors are</caption>
      <thead>
        <tr>
          <th scope="col" className={`${cell} text-left`}><span className="sr-only">norm</span></th>
          <th scope="col" className={`${cell} font-semibold text-(--accent)`}>a</th>
          <th scope="col" className={`${cell} font-semibold`}>b</th>
        </tr>
      </thead>
      <tbody>
        {NORMS.map((name) => (
          <tr key={name} className={name === shown ? "bg-(--accent-soft) font-semibold" : ""}>
            <th scope="row" className={`${cell} text-left font-[inherit]`}>{NORM_NAMES[name]}</th>
            <td className={cell}>{plain(norms[name](a))}</td>
            <td className={cell}>{plain(norms[name](b))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
