import assert from "node:assert/strict";
import { test } from "node:test";
import { plotSchema } from "#domain/plot.ts";
import { createCurves } from "#grader/judge/curves.ts";

test("one line per metric of the first case that trained; a metric that comes later has gaps before", () => {
  const curves = createCurves();
  curves.add(2, 0, { loss: 9 });
  curves.add(2, 1, { loss: 8 });
  curves.add(1, 0, { loss: 1 });
  curves.add(1, 20, { loss: 0.5, accuracy: 0.9 });
  const [loss, accuracy] = curves.plots();
  assert.deepEqual(loss, { kind: "line", title: "loss", xLabel: "step", yLabel: "loss", x: [0, 20], y: [1, 0.5] });
  assert.ok(accuracy.kind === "line");
  assert.deepEqual(accuracy.y, [null, 0.9]);
});

test("a single report is no curve", () => {
  const curves = createCurves();
  curves.add(0, 0, { loss: 1 });
  assert.deepEqual(curves.plots(), []);
});

test("a hundred thousand steps stay within what a plot may hold, and keep their ends apart", () => {
  const curves = createCurves();
  for (let step = 0; step < 100_000; step++) curves.add(0, step, { loss: 1 / (step + 1) });
  const [plot] = curves.plots();
  assert.ok(plotSchema.safeParse(plot).success);
  assert.ok(plot.kind === "line" && plot.x[0] === 0 && (plot.x.at(-1) ?? 0) > 90_000);
});
