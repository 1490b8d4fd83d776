import type { Translate } from "../i18n/translate.ts";
import type { Plot } from "../plot.ts";
import { formatNumber } from "../value.ts";
import { extent } from "./scale.ts";

export type Series = readonly (number | null)[];

/** Whether there is a point to draw. */
export const isFinitePoint = (value: number | null | undefined): value is number => typeof value === "number" && Number.isFinite(value);

function finding(plot: Plot, t: Translate): string {
  if (plot.kind === "heatmap") {
    const [low, high] = extent(plot.rows.flat()).map(formatNumber);
    return t("Heat map of {count, plural, one {{count} row} other {{count} rows}}, values from {low} to {high}.", { count: plot.rows.length, low, high });
  }
  if (plot.kind === "histogram") {
    const [low, high] = extent(plot.edges).map(formatNumber);
    return t("Histogram of {count, plural, one {{count} bin} other {{count} bins}} from {low} to {high}.", { count: plot.counts.length, low, high });
  }
  const [low, high] = extent(plot.y).map(formatNumber);
  const range = { count: plot.y.length, low, high };
  if (plot.kind === "scatter") return t("Scatter plot of {count, plural, one {{count} point} other {{count} points}}, from {low} to {high}.", range);
  const [first, last] = [plot.y.find(isFinitePoint), plot.y.findLast(isFinitePoint)];
  const line = t("Line of {count, plural, one {{count} point} other {{count} points}}, from {low} to {high}.", range);
  return first === undefined || last === undefined ? line : `${line} ${t("It begins at {first} and ends at {last}.", { first: formatNumber(first), last: formatNumber(last) })}`;
}

/** What the chart shows, for those who do not see it: its title, then what is in it. */
export const plotWords = (plot: Plot, t: Translate): string => plot.title ? `${plot.title}. ${finding(plot, t)}` : finding(plot, t);

/** An axis's label: a program's own word, but for the "step" that the grader writes below the curves of a training. */
export const axisWords = (label: string, t: Translate): string => label === "step" ? t("step") : label;

/** The data as a table; what the program did not name has the usual names. */
export function plotTable(plot: Plot, t: Translate): { head: string[]; rows: Series[] } {
  if (plot.kind === "heatmap") return { head: plot.rows[0]?.map((_, c) => String(c)) ?? [], rows: plot.rows };
  if (plot.kind === "histogram") return { head: [t("from"), t("to"), t("count")], rows: plot.counts.map((count, i) => [plot.edges[i], plot.edges[i + 1] ?? null, count]) };
  return { head: [axisWords(plot.xLabel, t) || "x", plot.yLabel || "y"], rows: plot.y.map((y, i) => [plot.x[i] ?? null, y]) };
}
