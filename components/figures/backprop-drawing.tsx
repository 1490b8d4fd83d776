import { useId } from "react";
import { knownAfter, steps, type Edge, type NodeId, type Pass } from "#domain/figures/neuron-graph.ts";
import { arrow, type Label, type Layout } from "./backprop-layout.ts";
import { localFormula, names } from "./backprop-words.ts";
import { decimal, short } from "./parts/format.ts";

const NODE_IDS: readonly NodeId[] = ["x1", "w1", "x2", "w2", "p1", "b", "p2", "z", "a", "t", "loss"];
const CALM = "transition-colors duration-150 motion-reduce:transition-none";

interface State { pass: Pass; index: number }

/** The graph after step `index`, in one of its two layouts. */
export function BackpropDrawing({ pass, index, layout, label, className }: State & { layout: Layout; label: string; className: string }) {
  const id = useId();
  return (
    <svg viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={label} className={`h-auto w-full ${className}`}>
      <defs>
        {["line", "accent"].map((colour) => (
          <marker key={colour} id={`${id}-${colour}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
            <path d="M0 0.5 L8 4 L0 7.5 Z" fill={colour === "line" ? "var(--ink-soft)" : "var(--accent)"} />
          </marker>
        ))}
      </defs>
      {pass.edges.map((edge) => <Arrow key={`${edge.from}-${edge.to}`} edge={edge} index={index} layout={layout} markerId={id} />)}
      {NODE_IDS.map((node) => <Node key={node} node={node} pass={pass} index={index} layout={layout} />)}
    </svg>
  );
}

function Arrow({ edge, index, layout, markerId }: { edge: Edge; index: number; layout: Layout; markerId: string }) {
  const known = knownAfter(index);
  const travelled = known.gradients.has(edge.from) && known.gradients.has(edge.to);
  const now = steps[index].nodes.includes(edge.from) && steps[index].pass === "backward" && travelled;
  const ends = arrow(layout, edge.from, edge.to);
  const colour = travelled ? "accent" : "line";
  return (
    <g>
      <line
        {...ends} className={CALM}
        stroke={travelled ? "var(--accent)" : "var(--ink-soft)"} strokeWidth={now ? 3 : travelled ? 2 : 1}
        // Once the gradient has passed, the arrow points the way it went.
        markerStart={travelled ? `url(#${markerId}-${colour})` : undefined}
        markerEnd={travelled ? undefined : `url(#${markerId}-${colour})`}
      />
      {known.values.has(edge.to) ? <LocalDerivative edge={edge} label={layout.labels[edge.from]} lit={travelled} /> : null}
    </g>
  );
}

function LocalDerivative({ edge, label, lit }: { edge: Edge; label: Label; lit: boolean }) {
  const formula = localFormula(edge);
  const number = short(edge.local, 2);
  return (
    <text textAnchor={label.anchor} fontSize="13" fill={lit ? "var(--accent)" : "var(--ink-soft)"} className={CALM}>
      {formula === "" || label.lines === "one" ? (
        <tspan x={label.x} y={label.y}>{formula === "" ? number : `${formula} = ${number}`}</tspan>
      ) : (
        <>
          <tspan x={label.x} y={label.lines === "around" ? label.y - 7 : label.y}>{formula}</tspan>
          <tspan x={label.x} y={label.lines === "around" ? label.y + 17 : label.y + 16}>{number}</tspan>
        </>
      )}
    </text>
  );
}

function Node({ node, pass, index, layout }: State & { node: NodeId; layout: Layout }) {
  const known = knownAfter(index);
  const box = layout.boxes[node];
  const middle = box.x + box.width / 2;
  const now = steps[index].nodes.includes(node);
  const lit = known.gradients.has(node);
  return (
    <g>
      <rect
        {...box} rx="6" className={CALM}
        fill={lit ? "var(--accent-soft)" : "var(--surface)"}
        stroke={now && index > 0 ? "var(--accent)" : "var(--line)"} strokeWidth={now && index > 0 ? 2 : 1}
      />
      <text x={middle} y={box.y + 17} textAnchor="middle" fontSize="13.5" fill="var(--ink-soft)">{names[node].formula}</text>
      <text x={middle} y={box.y + 36} textAnchor="middle" fontSize="16" fontWeight="600" fill="var(--ink)">
        {known.values.has(node) ? decimal(pass.values[node]) : "·"}
      </text>
      <text x={middle} y={box.y + 54} textAnchor="middle" fontSize="12" fill="var(--accent)">
        {lit ? `grad ${decimal(pass.gradients[node])}` : ""}
        {node === "t" ? <tspan fill="var(--ink-soft)">given</tspan> : null}
      </text>
    </g>
  );
}
