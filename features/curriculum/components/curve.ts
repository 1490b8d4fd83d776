/** The year is drawn as a loss curve: steep in the first months, flat at the end. Lengths are pixels. */
export const curveTop = 96;
const drop = 118;
const steepness = 2.6;

/** Height of the drawing above the axis. */
export const curveHeight = curveTop + drop + 40;

/** The curve's distance from the top at `t`, 0 to 1 through the year. */
export const curveY = (t: number): number => curveTop + drop * (1 - Math.exp(-steepness * t)) / (1 - Math.exp(-steepness));

const stepsPerMonth = 12;

/** An SVG path along the curve from `from` to `to` (0 to 1), `width` units wide in all. */
export function curvePath(from: number, to: number, width: number): string {
  const steps = Math.max(1, Math.ceil((to - from) * 12 * stepsPerMonth));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = from + (to - from) * i / steps;
    return `${(t * width).toFixed(2)} ${curveY(t).toFixed(2)}`;
  });
  return `M${points.join("L")}`;
}
