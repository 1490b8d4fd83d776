import { course, slopeAlong } from "#domain/figures/directional-derivative.ts";
import { length, turn, type Vec } from "#domain/figures/plane.ts";
import { decimal, short } from "./parts/format.ts";

/** What a direction does on the slope, in a sentence or two. */
export function directionalWords(gradient: Vec, direction: Vec): string {
  const steepest = decimal(length(gradient), 2);
  switch (course(gradient, direction)) {
    case "level": return "Level ground: the gradient is 0, so the slope is 0 in every direction. Only the curve of the slice tells whether this is a top or a pass.";
    case "up": return `Straight up: d points along the gradient. The slope is ${steepest}, the gradient's length. No other direction is steeper.`;
    case "down": return `Straight down: d points against the gradient. The slope is −${steepest}, and no direction falls faster.`;
    case "contour": return "Along the contour: d is at right angles to the gradient, and the slope is 0. The slice lies flat for a moment.";
    default: {
      const slope = slopeAlong(gradient, direction);
      const angle = Math.abs(turn(gradient, direction));
      return `${slope > 0 ? "Uphill" : "Downhill"}: d is ${short(angle, 0)}° away from the gradient, so the slope is ${steepest} · cos ${short(angle, 0)}° = ${decimal(slope, 2)}.`;
    }
  }
}
