import { mostCorrections, type Bounds } from "#domain/figures/perceptron.ts";
import { sample } from "#domain/figures/scales.ts";
import { short } from "./parts/format.ts";
import { Curve, Tag } from "./parts/marks.tsx";
import { Plot, type View } from "./parts/plot.tsx";

/** Corrections that are shown at least, and where there is no end to them. */
const SHOWN = 12;

/** The theorem as a picture: the length of (w, b) must stay between a straight line and a root, which meet. Null lengths: not from zero. */
export function PerceptronSqueeze({ lengths, bounds: { radius, margin } }: { lengths: readonly number[] | null; bounds: Bounds }) {
  const most = mostCorrections({ radius, margin });
  const corrections = lengths === null ? 0 : lengths.length - 1;
  const end = Math.max(SHOWN, 1.08 * (most ?? corrections));
  const meets = most === null ? "there is no lower bound, so nothing stops it" : `the bounds meet after ${most} corrections`;
  const now = lengths === null ? "Start over for the lengths." : `After ${corrections} corrections it is ${short(lengths[corrections], 2)}.`;
  return (
    <Plot
      label={`Length of w and b together by the number of corrections; ${meets}. ${now}`} className="h-44 w-full"
      x={[0, end]} y={[0, 1.08 * radius * Math.sqrt(end)]} xLabel="corrections k" yLabel="length of (w, b)"
    >
      {(view) => (
        <>
          <Curve points={sample([0, end], 121).map((k) => [k, radius * Math.sqrt(k)])} view={view} tone="soft" width={1.5} />
          {most === null ? null : <Curve points={[[0, 0], [end, margin * end]]} view={view} tone="ink" width={1.5} dash="6 4" />}
          {lengths?.map((length, k) => <circle key={k} cx={view.x(k)} cy={view.y(length)} r={corrections > 2 * SHOWN ? 2 : 3.5} fill="var(--accent)" clipPath={k === 0 ? undefined : view.clip} />)}
          <Names view={view} end={end} radius={radius} margin={margin} />
        </>
      )}
    </Plot>
  );
}

function Names({ view, end, radius, margin }: { view: View; end: number } & Bounds) {
  const [above, below] = [0.3 * end, 0.62 * end];
  return (
    <g aria-hidden="true">
      <Tag x={view.x(above)} y={view.y(radius * Math.sqrt(above)) - 10} anchor="end">at most √k·R</Tag>
      {margin > 0 ? <Tag x={view.x(below) + 6} y={view.y(margin * below) + 18} tone="ink">at least k·γ</Tag> : null}
    </g>
  );
}
