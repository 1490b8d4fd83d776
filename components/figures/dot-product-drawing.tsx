import { ball, cosine, foot, norms, shadow, type NormName } from "#domain/figures/dot-product.ts";
import { angleOf, length, turn, unitAt, type Vec } from "#domain/figures/plane.ts";
import { plain } from "./dot-product-words.ts";
import { Curve, linePath, Tag, Vector } from "./parts/marks.tsx";
import type { View } from "./parts/plot.tsx";

/** Longer than any line that is seen. */
const FAR = 20;
const CORNER = 0.3;
/** What "shadow −3.04" takes, in pixels. */
const LABEL_WIDTH = 85;
const along = ([x, y]: Vec, times: number): Vec => [x * times, y * times];

/** The two vectors with their names beyond their tips. */
export function Arrows({ view, a, b }: { view: View; a: Vec; b: Vec }) {
  return (
    <g aria-hidden="true">
      <Vector to={a} view={view} headless />
      <Vector to={b} view={view} tone="ink" headless />
      <Name view={view} at={a} tone="accent">a</Name>
      <Name view={view} at={b} tone="ink">b</Name>
    </g>
  );
}

function Name({ view, at, tone, children }: { view: View; at: Vec; tone: "accent" | "ink"; children: string }) {
  const size = length(at) || 1;
  return <Tag x={view.x(at[0]) + 22 * at[0] / size} y={view.y(at[1]) - 22 * at[1] / size + 5} anchor="middle" tone={tone} strong size={15}>{children}</Tag>;
}

/** The shadow of b on the line of a: a band that is dashed where it counts as negative. */
export function Shadow({ view, a, b }: { view: View; a: Vec; b: Vec }) {
  const end = foot(a, b);
  const signed = shadow(a, b);
  if (end === null || signed === null) return null;
  const direction = along(a, 1 / length(a));
  // The label stands at the end of the shadow, on the side of the line where b is not; below the numbers of a level axis.
  const off = (turn(a, b) >= 0 ? 1 : -1) * (0.5 + 0.4 * Math.abs(direction[0]) ** 3);
  const beside: Vec = [end[0] + off * direction[1], end[1] - off * direction[0]];
  // It reads away from the line, unless it would then cover the numbers of the upright axis.
  const outward = beside[0] > end[0] ? 1 : -1;
  const start = view.x(beside[0]) - view.x(0);
  const crosses = start * (start + outward * LABEL_WIDTH) < 0;
  return (
    <g aria-hidden="true" pointerEvents="none">
      <Curve points={[along(direction, -FAR), along(direction, FAR)]} view={view} tone="line" width={1} dash="2 4" />
      <line
        x1={view.x(0)} y1={view.y(0)} x2={view.x(end[0])} y2={view.y(end[1])} clipPath={view.clip}
        stroke="var(--accent)" strokeOpacity="0.4" strokeWidth="11" strokeDasharray={signed < 0 ? "4 4" : undefined}
      />
      <Curve points={[b, end]} view={view} tone="soft" width={1.25} dash="4 4" />
      <RightAngle view={view} end={end} b={b} direction={direction} />
      <Angle view={view} a={a} b={b} />
      <Tag
        x={view.x(beside[0])} y={view.y(beside[1]) + 5} tone="accent" strong
        anchor={Math.abs(direction[1]) < 0.35 ? "middle" : outward > 0 !== crosses ? "start" : "end"}
      >
        shadow {plain(signed)}
      </Tag>
    </g>
  );
}

/** The small square at the end of the shadow, where there is room for it. */
function RightAngle({ view, end, b, direction }: { view: View; end: Vec; b: Vec; direction: Vec }) {
  const up: Vec = [b[0] - end[0], b[1] - end[1]];
  const size = length(up);
  if (size < 2 * CORNER) return null;
  // Towards the origin, so that the square lies within the triangle; at the origin itself, towards a.
  const back = end[0] * direction[0] + end[1] * direction[1] > CORNER / 2 ? -CORNER : CORNER;
  const [u, v] = [along(direction, back), along(up, CORNER / size)];
  const at = (p: Vec): Vec => [end[0] + p[0], end[1] + p[1]];
  return <path d={linePath([at(u), at([u[0] + v[0], u[1] + v[1]]), at(v)], view)} fill="none" stroke="var(--ink-soft)" clipPath={view.clip} />;
}

/** The arc from a to b, with its name where the two leave room. */
function Angle({ view, a, b }: { view: View; a: Vec; b: Vec }) {
  if (cosine(a, b) === null) return null;
  const start = angleOf(a);
  const degrees = turn(a, b);
  const radius = Math.min(0.8, 0.8 * Math.min(length(a), length(b)));
  const points = Array.from({ length: 31 }, (_, i) => along(unitAt(start + degrees * i / 30), radius));
  const middle = along(unitAt(start + degrees / 2), radius + 0.38);
  return (
    <g>
      <path d={linePath(points, view)} fill="none" stroke="var(--ink)" strokeWidth="1.25" />
      {Math.abs(degrees) < 22 ? null : <Tag x={view.x(middle[0])} y={view.y(middle[1]) + 4} anchor="middle" tone="ink" size={13}>θ</Tag>}
    </g>
  );
}

/** All vectors that a norm calls no longer than 1, filled, and all that it calls as long as a, as a dashed outline. */
export function Balls({ view, a, name }: { view: View; a: Vec; name: NormName }) {
  const outline = (radius: number) => `${linePath(ball(name, radius), view)}Z`;
  return (
    <g aria-hidden="true" pointerEvents="none" clipPath={view.clip}>
      <path d={outline(1)} fill="var(--accent)" fillOpacity="0.18" stroke="var(--accent)" strokeWidth="1.25" />
      <path d={outline(norms[name](a))} fill="none" stroke="var(--accent)" strokeWidth="1.75" strokeDasharray="6 5" />
      <Tag x={view.x(0) + 7} y={view.y(-1) + 15} tone="accent">length ≤ 1</Tag>
    </g>
  );
}
