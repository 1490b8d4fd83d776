import type { ResidualLossName } from "#domain/figures/loss-curves.ts";
import { short } from "./parts/format.ts";

const two = (value: number) => short(value, 2);

/** What the chosen loss makes of the measurements: its best constant, and who pulls how hard. */
export function residualsInWords(name: ResidualLossName, values: readonly number[], best: number, delta: number): string {
  const distances = values.map((value) => Math.abs(best - value));
  const farthest = Math.max(...distances);
  const who = `measurement ${distances.indexOf(farthest) + 1}`;
  switch (name) {
    case "squared": {
      const up = values.reduce((sum, value) => sum + Math.max(0, value - best), 0);
      return `The best constant is ${two(best)}, the mean. Each measurement pulls as hard as it is far away, ${who} hardest, with ${two(farthest)}. The pulls balance: upwards they add up to ${two(up)}, and downwards too.`;
    }
    case "absolute": {
      const [above, below] = [values.filter((value) => value > best), values.filter((value) => value < best)];
      return `The best constant is ${two(best)}, the median. Each measurement pulls with 1, near or far: ${above.length} lie above it and ${below.length} below. How far away ${who} is plays no part.`;
    }
    case "huber": {
      const beyond = distances.filter((distance) => distance > delta).length;
      if (beyond === 0) return `The best constant is ${two(best)}. No error is larger than δ = ${two(delta)}, so all count squared, and this is the mean.`;
      const rest = beyond === 1 ? "It is the only one beyond δ; the others pull as hard as they are far away." : `${beyond} of the ${values.length} lie beyond δ.`;
      return `The best constant is ${two(best)}. An error beyond δ = ${two(delta)} pulls with ${two(delta)} and no harder: so does ${who}, ${two(farthest)} away. ${rest}`;
    }
  }
}

interface Sharing { gamma: number; easy: number; hard: number; plain: number; focal: number }

/** How the loss is shared between the easy and the hard examples: their probabilities, and the part of the hard ones in both losses. */
export function sharesInWords({ gamma, easy, hard, plain, focal }: Sharing): string {
  const start = `In the cross-entropy the ten hard examples have ${percent(plain)} of the loss.`;
  if (gamma === 0) return `${start} With γ = 0 the focal loss is the cross-entropy.`;
  const factor = (q: number) => short(Number(((1 - q) ** gamma).toPrecision(2)), 6);
  return `${start} The focal loss multiplies a hard one by ${factor(hard)} and an easy one by ${factor(easy)}. So the hard ones have ${percent(focal)}.`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.1 || share > 0.9 ? 1 : 0)}%`;
}
