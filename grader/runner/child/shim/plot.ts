import {
  dataProperty, element, floor, isArray, isFiniteNumber, isTypedArray, max, min, ownKeys, slice, stringifyJson,
  typedArrayLength,
} from "./primordials.ts";
import { sendPlot, sendProgress } from "./output.ts";
import { isProxy } from "./proxies.ts";

const maxPoints = 2000;
const maxRows = 200;
const maxText = 120;
const maxMetrics = 20;

interface Series {
  length: number;
  at(i: number): number;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !isProxy(value);
const numberOr = (value: unknown): number => typeof value === "number" ? value : 0 / 0;

/** Reads an array or a typed array without running code of the student. */
function series(value: unknown, what: string): Series {
  if (isObject(value)) {
    if (isArray(value)) return { length: value.length, at: (i) => numberOr(dataProperty(value, i)) };
    if (isTypedArray(value)) return { length: typedArrayLength(value), at: (i) => element(value, i) };
  }
  throw new TypeError(`${what} must be an array of numbers`);
}

const json = (value: number): string => isFiniteNumber(value) ? "" + value : "null";

/** At most so many points: of a longer series every k-th, so that its course stays visible. */
function points(values: Series, limit: number): string {
  const shown = min(values.length, limit);
  let text = "[";
  for (let i = 0; i < shown; i++) text += (i > 0 ? "," : "") + json(values.at(floor((i * values.length) / shown)));
  return text + "]";
}

function label(options: unknown, key: string, standard: string): string {
  const value = isObject(options) ? dataProperty(options, key) : undefined;
  return stringifyJson(typeof value === "string" ? slice(value, 0, maxText) : standard);
}

function labels(options: unknown, x: string, y: string): string {
  return `"title":${label(options, "title", "")},"xLabel":${label(options, "xLabel", x)},"yLabel":${label(options, "yLabel", y)}`;
}

const counting = (length: number): Series => ({ length, at: (i) => i });

function line(y: unknown, options?: unknown): void {
  const values = series(y, "y");
  const given = isObject(options) ? dataProperty(options, "x") : undefined;
  const x = given === undefined ? counting(values.length) : series(given, "x");
  if (x.length !== values.length) throw new RangeError(`plot.line: x has ${x.length} points and y has ${values.length}`);
  sendPlot(`{"kind":"line",${labels(options, "", "")},"x":${points(x, maxPoints)},"y":${points(values, maxPoints)}}`);
}

function scatter(x: unknown, y: unknown, options?: unknown): void {
  const across = series(x, "x");
  const up = series(y, "y");
  if (across.length !== up.length) throw new RangeError(`plot.scatter: x has ${across.length} points and y has ${up.length}`);
  sendPlot(`{"kind":"scatter",${labels(options, "", "")},"x":${points(across, maxPoints)},"y":${points(up, maxPoints)}}`);
}

function heatmap(rows: unknown, options?: unknown): void {
  if (!isObject(rows) || !isArray(rows)) throw new TypeError("rows must be an array of rows");
  const shown = min(rows.length, maxRows);
  let text = "[";
  for (let i = 0; i < shown; i++) {
    const row = dataProperty(rows, floor((i * rows.length) / shown));
    text += (i > 0 ? "," : "") + points(series(row, "each row"), maxRows);
  }
  sendPlot(`{"kind":"heatmap",${labels(options, "", "")},"rows":${text}]}`);
}

/** Equal bins from the least to the greatest value; the last one includes its upper edge. */
function histogram(values: unknown, options?: unknown): void {
  const all = series(values, "values");
  const asked = isObject(options) ? dataProperty(options, "bins") : undefined;
  const bins = typeof asked === "number" && asked >= 1 && asked <= 200 ? floor(asked) : 20;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < all.length; i++) {
    const value = all.at(i);
    if (!isFiniteNumber(value)) continue;
    low = min(low, value);
    high = max(high, value);
  }
  if (low > high) {
    low = 0;
    high = 1;
  }
  if (low === high) high = low + 1;
  const counts = new Float64Array(bins);
  for (let i = 0; i < all.length; i++) {
    const value = all.at(i);
    if (isFiniteNumber(value)) counts[min(bins - 1, floor(((value - low) / (high - low)) * bins))]++;
  }
  const edges: Series = { length: bins + 1, at: (i) => low + ((high - low) * i) / bins };
  sendPlot(`{"kind":"histogram",${labels(options, "", "count")},"edges":${points(edges, maxPoints)},"counts":${points(series(counts, "counts"), maxPoints)}}`);
}

/** `report(step, { loss, accuracy })`: a point of the training curve. */
export function report(step: unknown, metrics: unknown): void {
  if (typeof step !== "number" || !isFiniteNumber(step)) throw new TypeError("report(step, metrics): step must be a number");
  if (!isObject(metrics)) throw new TypeError("report(step, metrics): metrics must be an object such as { loss: 0.5 }");
  const keys = ownKeys(metrics);
  const { length } = keys;
  let text = "";
  for (let i = 0, count = 0; i < length && count < maxMetrics; i++) {
    const key = keys[i];
    if (typeof key !== "string") continue;
    text += `${count > 0 ? "," : ""}${stringifyJson(slice(key, 0, maxText))}:${json(numberOr(dataProperty(metrics, key)))}`;
    count++;
  }
  sendProgress(`{"step":${json(step)},"metrics":{${text}}}`);
}

export const plot = { line, scatter, heatmap, histogram };
