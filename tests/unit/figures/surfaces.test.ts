import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contour, fieldOf, regionAbove } from "#domain/figures/contours.ts";
import { descend, LOST, surfaces } from "#domain/figures/surfaces.ts";

const place = fc.double({ min: -2.5, max: 2.5, noNaN: true });
const STEP = 1e-5;
const TOLERANCE = 1e-6;

describe("descent on surfaces", () => {
  it("each gradient is that of its surface", () => {
    fc.assert(fc.property(place, place, fc.constantFrom(...Object.values(surfaces)), (x, y, { f, gradient }) => {
      const [gx, gy] = gradient(x, y);
      assert.ok(Math.abs((f(x + STEP, y) - f(x - STEP, y)) / (2 * STEP) - gx) < TOLERANCE);
      assert.ok(Math.abs((f(x, y + STEP) - f(x, y - STEP)) / (2 * STEP) - gy) < TOLERANCE);
    }));
  });

  it("each step multiplies a coordinate of the valley by 1 − rate · curvature", () => {
    fc.assert(fc.property(place, place, fc.double({ min: 0.001, max: 0.19, noNaN: true }), (x, y, rate) => {
      const path = descend(surfaces.valley, [x, y], rate, 20);
      path.forEach((visit, n) => {
        assert.ok(Math.abs(visit.x - x * (1 - rate) ** n) < 1e-9);
        assert.ok(Math.abs(visit.y - y * (1 - 10 * rate) ** n) < 1e-9);
      });
    }));
  });

  it("converges just below 2 / curvature and diverges just above", () => {
    assert.ok(Math.abs(descend(surfaces.valley, [0, 1], 0.199, 2000).at(-1)?.y ?? 1) < 1e-6);
    const lost = descend(surfaces.valley, [0, 1], 0.21, 2000);
    assert.ok(lost.length < 200 && Math.abs(lost.at(-1)?.y ?? 0) >= LOST);
  });

  it("stays on the ridge of the saddle for ever, and leaves it from the least distance beside it", () => {
    assert.equal(descend(surfaces.saddle, [2, 0], 0.1, 500).at(-1)?.y, 0);
    assert.ok(Math.abs((descend(surfaces.saddle, [2, 0.001], 0.1, 500).at(-1)?.y ?? 0) - 1) < 1e-6);
  });
});

describe("contour lines", () => {
  const circle = fieldOf((x, y) => x * x + y * y, [-2, 2], [-2, 2], 81);

  it("lie where the function has the level, to the grid's accuracy", () => {
    const segments = contour(circle, 1);
    assert.ok(segments.length > 100);
    // The straight line between grid points is off by at most h²/4 · f″ = 0.00125 for h = 0.05.
    for (const [x, y] of segments.flat()) assert.ok(Math.abs(x * x + y * y - 1) < 2e-3);
    const length = segments.reduce((sum, [p, q]) => sum + Math.hypot(p[0] - q[0], p[1] - q[1]), 0);
    assert.ok(Math.abs(length - 2 * Math.PI) < 0.02);
  });

  it("close: every end of a segment is the beginning of another", () => {
    const ends = new Map<string, number>();
    // No grid point has this level, where several segments would meet.
    for (const point of contour(circle, 1.3017).flat()) {
      const key = point.map((n) => n.toFixed(9)).join(" ");
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
    assert.ok([...ends.values()].every((count) => count === 2));
  });

  it("the region above has the right area", () => {
    const area = regionAbove(circle, 1).reduce((sum, polygon) => sum + Math.abs(polygon.reduce((part, [x, y], i) => {
      const [nextX, nextY] = polygon[(i + 1) % polygon.length];
      return part + (x * nextY - nextX * y) / 2;
    }, 0)), 0);
    assert.ok(Math.abs(area - (16 - Math.PI)) < 0.01, String(area));
  });

  it("a level that is nowhere met has no lines and no region", () => {
    assert.deepEqual(contour(circle, 100), []);
    assert.deepEqual(regionAbove(circle, 100), []);
  });
});
