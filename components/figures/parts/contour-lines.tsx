import type { Field } from "#domain/figures/contours.ts";
import { contour } from "#domain/figures/contours.ts";
import type { View } from "./plot.tsx";

/** Lines of equal height; the lower ones are stronger, so that the way down is seen. */
export function ContourLines({ field, levels, view }: { field: Field; levels: readonly number[]; view: View }) {
  return (
    <g fill="none" stroke="var(--ink-soft)" clipPath={view.clip} aria-hidden="true">
      {levels.map((level, i) => (
        <path
          key={level} strokeOpacity={0.75 - (0.5 * i) / levels.length}
          d={contour(field, level).map(([p, q]) => `M${view.x(p[0]).toFixed(1)} ${view.y(p[1]).toFixed(1)}L${view.x(q[0]).toFixed(1)} ${view.y(q[1]).toFixed(1)}`).join("")}
        />
      ))}
    </g>
  );
}
