import type { Field } from "#domain/figures/contours.ts";
import { slopeAlong } from "#domain/figures/directional-derivative.ts";
import { angleOf, length, unitAt, type Vec } from "#domain/figures/plane.ts";
import { clamp, sample } from "#domain/figures/scales.ts";
import { ContourLines } from "./parts/contour-lines.tsx";
import { short } from "./parts/format.ts";
import { Handle } from "./parts/handle.tsx";
import { Curve, Tag, Vector } from "./parts/marks.tsx";
import { Plane, type View } from "./parts/plot.tsx";

const REACH = 3;
/** The point keeps a unit from the edge, so that its direction stays in sight. */
const BOUNDS = [-1.9, 1.9] as const;
const FREE = [-REACH, REACH] as const;
const CIRCLE: readonly Vec[] = sample([0, 360], 73).map(unitAt);

/** The contour lines from above: a point to drag, a direction to turn, the gradient and the part of it along the direction. */
export function DirectionalMap({ label, field, levels, point, gradient, degrees, onMove, onTurn }: {
  label: string; field: Field; levels: readonly number[]; point: Vec; gradient: Vec; degrees: number;
  onMove: (point: Vec) => void; onTurn: (degrees: number) => void;
}) {
  const [x, y] = point;
  const direction = unitAt(degrees);
  const tip: Vec = [x + direction[0], y + direction[1]];
  const angle = Math.round(degrees) % 360;
  return (
    <Plane reach={REACH} interactive label={label}>
      {(view) => (
        <>
          <ContourLines field={field} levels={levels} view={view} />
          <Arrows view={view} point={point} gradient={gradient} direction={direction} />
          <text x={view.right - 8} y={view.y(0) - 7} textAnchor="end" aria-hidden="true">x</text>
          <text x={view.x(0) + 8} y={view.top + 16} aria-hidden="true">y</text>
          <Handle name="Point" x={x} y={y} view={view} tone="ink" step={0.1} xBounds={BOUNDS} yBounds={BOUNDS} onMove={(nextX, nextY) => onMove([nextX, nextY])} />
          <Handle
            name="Direction d" spoken={`${angle} degrees`} x={tip[0]} y={tip[1]} view={view} step={0.01} xBounds={FREE} yBounds={FREE}
            dial={{ degrees: angle, turn: (by) => onTurn(angle + by) }}
            onMove={(toX, toY) => { if (toX !== x || toY !== y) onTurn(Math.round(angleOf([toX - x, toY - y]))); }}
          />
        </>
      )}
    </Plane>
  );
}

/** The gradient from the point, the unit circle of directions, and the foot of the gradient's tip on the line of d. */
function Arrows({ view, point: [x, y], gradient, direction: [dx, dy] }: { view: View; point: Vec; gradient: Vec; direction: Vec }) {
  const slope = slopeAlong(gradient, [dx, dy]);
  const from = (by: Vec): Vec => [x + by[0], y + by[1]];
  const top = from(gradient);
  const foot = from([slope * dx, slope * dy]);
  const steepest = length(gradient);
  // Halfway along the thick part, short of the label of d.
  const middle = clamp(slope / 2, [-0.5, 0.5]);
  // The gradient's label stands beyond its tip, each label on the side away from the other arrow.
  const side = gradient[0] * dy - gradient[1] * dx > 0 ? -1 : 1;
  const beside = steepest < 0.05 ? null : [top[0] + (0.2 * gradient[0] - side * 0.3 * gradient[1]) / steepest, top[1] + (0.2 * gradient[1] + side * 0.3 * gradient[0]) / steepest];
  // The label of d stands beyond its tip, or beside it where the gradient's arrow ends there.
  const [beyond, aside] = slope > 0.85 ? [1.05, 0.27 * side] : [1.22, 0];
  return (
    <g aria-hidden="true" pointerEvents="none">
      <Curve points={CIRCLE.map(from)} view={view} tone="line" width={1} dash="2 4" />
      <Curve points={[from([-9 * dx, -9 * dy]), from([9 * dx, 9 * dy])]} view={view} tone="accent" width={1} dash="6 4" />
      <Curve points={[top, foot]} view={view} tone="ink" width={1} dash="3 3" />
      <Curve points={[[x, y], foot]} view={view} width={6} />
      <Vector from={[x, y]} to={from([dx, dy])} view={view} width={2} headless />
      <Vector from={[x, y]} to={top} view={view} tone="ink" />
      {beside ? <Tag x={view.x(beside[0])} y={view.y(beside[1]) + 5} anchor="middle" tone="ink" strong size={14}>∇f</Tag> : null}
      <Tag x={view.x(x + beyond * dx + aside * dy)} y={view.y(y + beyond * dy - aside * dx) + 5} anchor="middle" tone="accent" strong size={14}>d</Tag>
      {Math.abs(slope) > 0.25 ? <Tag x={view.x(x + middle * dx + 0.25 * side * dy)} y={view.y(y + middle * dy - 0.25 * side * dx) + 4} anchor="middle" tone="accent" strong>{short(slope, 2)}</Tag> : null}
    </g>
  );
}
