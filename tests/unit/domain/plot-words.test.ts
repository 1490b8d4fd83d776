import assert from "node:assert/strict";
import { test } from "node:test";
import { axisWords, plotTable, plotWords } from "#domain/charts/plot-words.ts";
import { inEnglish as t, translator } from "#domain/i18n/translate.ts";
import type { Plot } from "#domain/plot.ts";

const line = (y: (number | null)[], title = ""): Plot => ({ kind: "line", title, x: y.map((_, i) => i), y, xLabel: "", yLabel: "" });

test("a line is said with its ends, a cloud of points without", () => {
  assert.equal(plotWords(line([4, 1, 2], "Loss"), t), "Loss. Line of 3 points, from 1 to 4. It begins at 4 and ends at 2.");
  assert.equal(plotWords({ kind: "scatter", title: "", x: [0, 1, 2], y: [4, 1, 2], xLabel: "", yLabel: "" }, t), "Scatter plot of 3 points, from 1 to 4.");
});

test("the ends of a line are its finite ones, and a line of none has none", () => {
  assert.equal(plotWords(line([null, 3, 5, null]), t), "Line of 4 points, from 3 to 5. It begins at 3 and ends at 5.");
  assert.equal(plotWords(line([null, null]), t), "Line of 2 points, from 0 to 1.");
});

test("one row, one bin and one point are no plural", () => {
  assert.equal(plotWords({ kind: "heatmap", title: "", rows: [[1, 2]], xLabel: "", yLabel: "" }, t), "Heat map of 1 row, values from 1 to 2.");
  assert.equal(plotWords({ kind: "histogram", title: "", edges: [0, 1], counts: [7], xLabel: "", yLabel: "" }, t), "Histogram of 1 bin from 0 to 1.");
  assert.match(plotWords(line([3]), t), /^Line of 1 point, /);
});

test("braces in a program's own title are what they are", () => {
  assert.match(plotWords(line([1, 2], "p{x} '{y}'"), t), /^p\{x\} '\{y\}'\. Line of 2 points/);
});

test("the grader's own word below a curve is said in the reader's language, a program's words are left alone", () => {
  const german = translator("de", { step: "Schritt", Loss: "Verlust" });
  assert.equal(axisWords("step", german), "Schritt");
  assert.equal(axisWords("Loss", german), "Loss");
});

test("the table names columns that the program did not, and keeps a histogram's edges beside its counts", () => {
  assert.deepEqual(plotTable(line([5, null]), t), { head: ["x", "y"], rows: [[0, 5], [1, null]] });
  assert.deepEqual(plotTable({ kind: "histogram", title: "", edges: [0, 1, 2], counts: [3, 4], xLabel: "", yLabel: "" }, t), { head: ["from", "to", "count"], rows: [[0, 1, 3], [1, 2, 4]] });
});
