import type { Tape } from "#domain/figures/tape.ts";
import { layOut, pointOn, type Arrow } from "./autograd-layout.ts";
import { titleOf, type Moment } from "./autograd-words.ts";
import { decimal, short } from "./parts/format.ts";
import { useSize } from "./parts/use-size.ts";

/** Its height follows from its width, so room is kept for a wide drawing until the width is known. */
const UNMEASURED = 700;
const CALM = "transition-colors duration-150 motion-reduce:transition-none";

/** The computation graph of a tape at one moment: values as they become known, gradients as they arrive. */
export function AutogradDrawing({ tape, moment, label }: { tape: Tape; moment: Moment; label: string }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const width = size?.width ?? UNMEASURED;
  const { height, box, places, arrows } = layOut(tape, width);
  return (
    <div ref={ref} className="w-full">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block max-w-full">
        {arrows.map((arrow) => (
          <Edge
            key={`${arrow.to}-${arrow.input}`} arrow={arrow} local={moment.values.has(arrow.to) ? tape[arrow.to].locals[arrow.input] : null}
            lit={moment.done.has(arrow.to) && tape[arrow.from].kind !== "number"} now={moment.pass === "backward" && moment.current === arrow.to}
          />
        ))}
        {tape.map((node, place) => {
          const gradient = node.kind === "number" ? null : moment.gradients[place];
          const current = moment.current === place;
          return (
            <g key={place} transform={`translate(${places[place].x - box.width / 2} ${places[place].y - box.height / 2})`}>
              <rect
                width={box.width} height={box.height} rx="6" className={CALM} fill={gradient === null ? "var(--surface)" : "var(--accent-soft)"}
                stroke={current ? "var(--accent)" : "var(--line-strong)"} strokeWidth={current ? 2 : 1} strokeDasharray={node.kind === "number" ? "3 3" : undefined}
              />
              <text x={box.width / 2} y="17" textAnchor="middle" fontSize="13" fill="var(--ink-soft)">{titleOf(tape, place)}</text>
              <text x={box.width / 2} y="35" textAnchor="middle" fontSize="15" fontWeight="600" fill="var(--ink)">{moment.values.has(place) ? short(node.value, 3) : "?"}</text>
              <text x={box.width / 2} y="52" textAnchor="middle" fontSize="12" fill="var(--accent)">{gradient === null ? "" : `grad ${decimal(gradient, 2)}`}</text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Edge({ arrow: { curve, label, anchor }, local, lit, now }: { arrow: Arrow; local: number | null; lit: boolean; now: boolean }) {
  const tone = lit ? "var(--accent)" : "var(--ink-soft)";
  const [p, c1, c2, q] = curve;
  // Once the gradient has passed, the arrow points the way it went.
  const [tip, before] = lit ? [p, pointOn(curve, 0.06)] : [q, pointOn(curve, 0.94)];
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const [bx, by] = [tip.x - 9 * ux, tip.y - 9 * uy];
  return (
    <g>
      <path d={`M${p.x} ${p.y}C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${q.x} ${q.y}`} fill="none" stroke={tone} strokeWidth={now && lit ? 3 : lit ? 2 : 1} className={CALM} />
      <path d={`M${tip.x} ${tip.y}L${bx - 4 * uy} ${by + 4 * ux}L${bx + 4 * uy} ${by - 4 * ux}Z`} fill={tone} />
      {local === null ? null : (
        <text x={label.x} y={label.y} textAnchor={anchor} fontSize="12.5" fill={tone} stroke="var(--paper)" strokeWidth="4" paintOrder="stroke">×{short(local, 2)}</text>
      )}
    </g>
  );
}
