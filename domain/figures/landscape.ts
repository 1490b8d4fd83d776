import { unitAt, type Vec } from "./plane.ts";

/** A dent in the landscape: a Gaussian of the depth below, its widths along the two axes as standard deviations. */
export interface Well { centre: Vec; widths: Vec }

/** A narrow well and a broad one of the same depth, after Hochreiter and Schmidhuber 1997, "Flat minima". */
export const wells = {
  sharp: { centre: [-1.2, 0.6], widths: [0.22, 0.22] },
  flat: { centre: [0.9, -0.5], widths: [0.9, 0.5] },
} as const satisfies Record<string, Well>;

/** Less than the plateau's height of 1, so that the loss stays positive where the two wells overlap. */
export const DEPTH = 0.95;

const ALL: readonly Well[] = [wells.sharp, wells.flat];

/** 1 on the plateau, near 0.05 at the bottom of either well. */
export function lossAt(x: number, y: number): number {
  return meanLoss(x, y, 0);
}

/**
 * Mean loss when normal noise of standard deviation `noise` is added to both coordinates. Exact: a Gaussian smoothed by
 * a Gaussian is a broader, shallower Gaussian.
 */
export function meanLoss(x: number, y: number, noise: number): number {
  return ALL.reduce((loss, { centre, widths }) => {
    const [vx, vy] = [widths[0] ** 2 + noise ** 2, widths[1] ** 2 + noise ** 2];
    const shallower = (widths[0] * widths[1]) / Math.sqrt(vx * vy);
    return loss - DEPTH * shallower * Math.exp(-((x - centre[0]) ** 2) / (2 * vx) - (y - centre[1]) ** 2 / (2 * vy));
  }, 1);
}

/** Second derivative of the loss along a direction, given in degrees. */
export function curvatureAlong(x: number, y: number, degrees: number): number {
  const [ux, uy] = unitAt(degrees);
  return ALL.reduce((sum, { centre, widths }) => {
    const [px, py] = [(x - centre[0]) / widths[0] ** 2, (y - centre[1]) / widths[1] ** 2];
    const height = Math.exp(-((x - centre[0]) * px + (y - centre[1]) * py) / 2);
    const slope = px * ux + py * uy;
    const bend = ux ** 2 / widths[0] ** 2 + uy ** 2 / widths[1] ** 2;
    return sum + DEPTH * height * (bend - slope ** 2);
  }, 0);
}
