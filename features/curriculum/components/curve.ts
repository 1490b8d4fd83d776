/** The year is drawn as a loss curve: steep in the first months, flat at the end. Lengths are pixels. */
export const curveTop = 96;
const drop = 170;
const steepness = 3.4;

/** Height of the drawing above the axis. */
export const curveHeight = curveTop + drop + 44;

// Node and browsers differ in the last digit of an exponential; what is drawn must not.
const rounded = (length: number): number => Math.round(length * 100) / 100;

/** The curve's distance from the top at `t`, 0 to 1 through the year. */
export const curveY = (t: number): number => rounded(curveTop + drop * (1 - Math.exp(-steepness * t)) / (1 - Math.exp(-steepness)));

const stepsPerMonth = 12;

/** An SVG path along the curve from `from` to `to` (0 to 1), `width` units wide in all. */
export function curvePath(from: number, to: number, width: number): string {
  const steps = Math.max(1, Math.ceil((to - from) * 12 * stepsPerMonth));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = from + (to - from) * i / steps;
    return `${rounded(t * width)} ${curveY(t)}`;
  });
  return `M${points.join("L")}`;
}
