import type { Attention, AttentionOptions } from "#domain/figures/attention.ts";
import { short } from "./parts/format.ts";

/** Who gets what in one row of weights, largest first. */
export function rowInWords(tokens: readonly string[], row: number, { weights, outputs }: Attention): string {
  const shares = weights[row]
    .map((weight, key) => ({ token: tokens[key], weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ token, weight }) => `${token} ${weight.toFixed(2)}`);
  return `“${tokens[row]}” attends to ${shares.join(", ")}. Its output is ${short(outputs[row][0], 2)}.`;
}

/** What the scores are divided by, as a head for the arithmetic: "÷ √2", "÷ (√2 · 0.5)". */
export function divisorName({ scale, temperature }: AttentionOptions, width: number): string {
  if (temperature === 1) return scale ? `÷ √${width}` : "÷ 1";
  return scale ? `÷ (√${width}·${short(temperature, 2)})` : `÷ ${short(temperature, 2)}`;
}

/** How sharp one row is, in words. */
export function sharpness(bits: number, visible: number): string {
  if (visible === 1) return "It sees only itself, so nothing else is possible.";
  const share = bits / Math.log2(visible);
  if (share < 0.05) return "Almost everything goes to one token: in this state the softmax hardly passes a gradient.";
  if (share > 0.95) return "The row is almost an average of all it can see.";
  return "";
}
