"use client";

import { useState } from "react";
import { beltLines, rates, type Circle, type Drive } from "#domain/figures/chain-drive.ts";
import { Slider, StepButton } from "./parts/controls.tsx";
import { short } from "./parts/format.ts";
import { Frame, Narration } from "./parts/frame.tsx";

const START: Drive = { x: 24, uDriven: 12, uDriving: 24, y: 8 };
const CASES: readonly { name: string; drive: Drive }[] = [
  { name: "2 × 3", drive: START },
  { name: "3 × 2", drive: { x: 24, uDriven: 8, uDriving: 24, y: 12 } },
  { name: "½ × 2", drive: { x: 12, uDriven: 24, uDriving: 24, y: 12 } },
  { name: "½ × ¼", drive: { x: 12, uDriven: 24, uDriving: 8, y: 32 } },
];
const WHEELS: readonly { key: keyof Drive; label: string }[] = [
  { key: "x", label: "Teeth of x" }, { key: "uDriven", label: "u, driven by x" },
  { key: "uDriving", label: "u, driving y" }, { key: "y", label: "Teeth of y" },
];
/** Pitch of the chain in the drawing's units: the radius of a wheel is this times its teeth by 2π. */
const PITCH = 8.4;
const VIEW = { width: 400, height: 112 };
const CENTRES = { x: 50, u: 200, y: 350 };
const radius = (teeth: number) => (teeth * PITCH) / (2 * Math.PI);
const wheel = (x: number, teeth: number): Circle => ({ x, y: VIEW.height / 2, radius: radius(teeth) });

/** Two chain drives in a row: the rates at which the wheels turn multiply. */
export default function ChainRuleGears() {
  const [drive, setDrive] = useState(START);
  const [turns, setTurns] = useState(0.25);
  const { du, dy, product } = rates(drive);
  const [u, y] = [turns * du, turns * product];
  const words = `u turns ${rate(du)} x, and y turns ${rate(dy)} u. So y turns ${short(du)} × ${short(dy)} = ${short(product)} times for each turn of x.`;

  return (
    <Frame title="If u turns twice as fast as x, and y three times as fast as u, then y turns six times as fast as x">
      <div className="flex flex-wrap gap-2">
        {CASES.map((one) => <StepButton key={one.name} onClick={() => setDrive(one.drive)}>{one.name}</StepButton>)}
      </div>
      <Slider label="Turn x" value={turns} display={`${turns.toFixed(2)} of a turn`} min={0} max={1} step={0.01} onChange={setTurns} />
      <div>
        <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} role="img" aria-label={`Chain drive from x over u to y. ${words}`} className="block h-auto w-full">
          <Chain from={wheel(CENTRES.x, drive.x)} to={wheel(CENTRES.u, drive.uDriven)} travelled={turns * drive.x * PITCH} />
          <Chain from={wheel(CENTRES.u, drive.uDriving)} to={wheel(CENTRES.y, drive.y)} travelled={u * drive.uDriving * PITCH} accent />
          <Wheel circle={wheel(CENTRES.x, drive.x)} teeth={drive.x} turns={turns} />
          {drive.uDriven > drive.uDriving ? (
            <>
              <Wheel circle={wheel(CENTRES.u, drive.uDriven)} teeth={drive.uDriven} turns={u} />
              <Wheel circle={wheel(CENTRES.u, drive.uDriving)} teeth={drive.uDriving} turns={u} accent />
            </>
          ) : (
            <>
              <Wheel circle={wheel(CENTRES.u, drive.uDriving)} teeth={drive.uDriving} turns={u} accent />
              <Wheel circle={wheel(CENTRES.u, drive.uDriven)} teeth={drive.uDriven} turns={u} />
            </>
          )}
          <Wheel circle={wheel(CENTRES.y, drive.y)} teeth={drive.y} turns={y} accent />
        </svg>
        <div className="grid grid-cols-[25%_50%_25%] pt-2 text-center text-base">
          <Shaft name="x" turns={turns} />
          <Shaft name="u" turns={u} />
          <Shaft name="y" turns={y} />
        </div>
      </div>
      <p className="m-0 flex flex-wrap items-baseline justify-center gap-x-5 gap-y-1 text-base">
        <span>du/dx = {drive.x}/{drive.uDriven} = <strong className="font-semibold">{short(du)}</strong></span>
        <span>dy/du = {drive.uDriving}/{drive.y} = <strong className="font-semibold">{short(dy)}</strong></span>
        <span className="text-(--accent)">dy/dx = {short(dy)} · {short(du)} = <strong className="font-semibold">{short(product)}</strong></span>
      </p>
      <div className="grid grid-cols-2 gap-x-6 gap-y-2 @xl:grid-cols-4">
        {WHEELS.map(({ key, label }) => (
          <Slider key={key} label={label} value={drive[key]} display={String(drive[key])} min={8} max={36} step={4} onChange={(teeth) => setDrive({ ...drive, [key]: teeth })} />
        ))}
      </div>
      <Narration lines="few">
        {words} <span className="text-(--ink-soft)">{Math.abs(product - 1) < 1e-9 ? "The two rates cancel." : "For functions the rates change from point to point, and multiply all the same."}</span>
      </Narration>
    </Frame>
  );
}

const rate = (value: number) => value === 1 ? "as fast as" : `${short(value)} times as fast as`;

function Shaft({ name, turns }: { name: string; turns: number }) {
  return (
    <p className="m-0">
      <span className="block font-semibold">{name}</span>
      <span className="whitespace-nowrap text-(--ink-soft)">{short(turns)} turns</span>
    </p>
  );
}

/** A sprocket: a tooth for each link of the chain, five holes and a mark that shows how far it has turned. */
function Wheel({ circle, teeth, turns, accent = false }: { circle: Circle; teeth: number; turns: number; accent?: boolean }) {
  const { x, y, radius: r } = circle;
  const outer = r + 2.6;
  const inner = r - 1.6;
  const step = (2 * Math.PI) / teeth;
  const corner = (at: number, size: number) => `${(size * Math.cos(at)).toFixed(2)} ${(size * Math.sin(at)).toFixed(2)}`;
  const outline = Array.from({ length: teeth }, (_, i) => {
    const at = i * step;
    return `${i === 0 ? "M" : "L"}${corner(at - 0.36 * step, inner)}L${corner(at - 0.12 * step, outer)}L${corner(at + 0.12 * step, outer)}L${corner(at + 0.36 * step, inner)}`;
  }).join("");
  const colour = accent ? "var(--accent)" : "var(--ink)";
  return (
    <g transform={`translate(${x} ${y}) rotate(${(turns * 360).toFixed(2)})`}>
      <path d={`${outline}Z`} fill={accent ? "var(--accent-soft)" : "var(--surface)"} stroke={colour} strokeWidth="1.1" strokeLinejoin="round" />
      <line x1="0" y1="0" x2="0" y2={-(inner - 1.5)} stroke={colour} strokeWidth="2.2" strokeLinecap="round" />
      <circle r="2.6" fill={colour} />
    </g>
  );
}

/** The two straight parts of a chain, its links drawn as dashes that move with it: to the right above, back below. */
function Chain({ from, to, travelled, accent = false }: { from: Circle; to: Circle; travelled: number; accent?: boolean }) {
  const [upper, lower] = beltLines(from, to);
  const path = `M${upper.x1} ${upper.y1}L${upper.x2} ${upper.y2}M${lower.x2} ${lower.y2}L${lower.x1} ${lower.y1}`;
  return (
    <g fill="none" stroke={accent ? "var(--accent)" : "var(--ink-soft)"}>
      <path d={path} strokeWidth="1" strokeOpacity="0.6" />
      <path d={path} strokeWidth="3.2" strokeDasharray={`${PITCH / 2} ${PITCH / 2}`} strokeDashoffset={-travelled} strokeOpacity="0.75" />
    </g>
  );
}
