import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contour, fieldOf } from "#domain/figures/contours.ts";
import { course, rise, slopeAlong, terrains } from "#domain/figures/directional-derivative.ts";
import { unitAt, type Vec } from "#domain/figures/plane.ts";

const place = fc.double({ min: -1.9, max: 1.9, noNaN: true });
const terrain = fc.constantFrom(...Object.values(terrains));
const STEP = 1e-5;

describe("directional derivative", () => {
  it("the slope along any direction is that of a small walk in it", () => {
    fc.assert(fc.property(terrain, place, place, fc.double({ min: 0, max: 360, noNaN: true }), (one, x, y, degrees) => {
      const d = unitAt(degrees);
      const walked = (rise(one, [x, y], d, STEP) - rise(one, [x, y], d, -STEP)) / (2 * STEP);
      assert.ok(Math.abs(slopeAlong(one.gradient(x, y), d) - walked) < 1e-8);
    }));
  });

  it("no walk of the same length rises faster than one along the gradient", () => {
    fc.assert(fc.property(terrain, place, place, (one, x, y) => {
      const gradient = one.gradient(x, y);
      const steepest = Math.hypot(...gradient);
      fc.pre(steepest > 0.05);
      const highest = Math.max(...Array.from({ length: 720 }, (_, i) => rise(one, [x, y], unitAt(i / 2), STEP) / STEP));
      // The nearest of the half degrees is off by at most 0.25°, the forward difference by less than STEP · 3.
      assert.ok(highest <= steepest + 3 * STEP && highest >= steepest * Math.cos(0.25 * Math.PI / 180) - 3 * STEP);
    }));
  });

  it("the gradient crosses the drawn contour lines at right angles", () => {
    for (const one of Object.values(terrains)) {
      const field = fieldOf(one.f, [-1.9, 1.9], [-1.9, 1.9], 121);
      for (const level of one.levels) {
        for (const [p, q] of contour(field, level)) {
          const gradient = one.gradient((p[0] + q[0]) / 2, (p[1] + q[1]) / 2);
          const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
          // Short segments and flat ground say little about a direction.
          if (Math.hypot(dx, dy) < 0.01 || Math.hypot(...gradient) < 0.1) continue;
          const cosine = slopeAlong(gradient, [dx, dy]) / Math.hypot(dx, dy) / Math.hypot(...gradient);
          assert.ok(Math.abs(cosine) < 0.15, `${one.formula} at level ${level}: ${cosine}`);
        }
      }
    }
  });

  it("the numbers of the opening state", () => {
    const gradient = terrains.hill.gradient(-1.2, -0.8);
    assert.deepEqual(gradient, [0.6, 0.8]);
    assert.equal(slopeAlong(gradient, unitAt(0)), 0.6);
    assert.ok(Math.abs(slopeAlong(gradient, unitAt(45)) - 1.4 / Math.SQRT2) < 1e-12);
  });
});

describe("course over the ground", () => {
  const gradient: Vec = [0.6, 0.8];
  const uphill = Math.atan2(0.8, 0.6) * 180 / Math.PI;

  it("names up, down and the contour at the nearest whole degree, and no farther off than one", () => {
    for (const [off, expected] of [[0, "up"], [90, "contour"], [180, "down"], [270, "contour"]] as const) {
      assert.equal(course(gradient, unitAt(uphill + off)), expected);
      assert.equal(course(gradient, unitAt(Math.round(uphill + off))), expected);
      assert.notEqual(course(gradient, unitAt(uphill + off + 1)), expected);
      assert.notEqual(course(gradient, unitAt(uphill + off - 1)), expected);
    }
  });

  it("tells uphill from downhill on either side of the contour", () => {
    assert.equal(course(gradient, unitAt(uphill - 45)), "uphill");
    assert.equal(course(gradient, unitAt(uphill + 135)), "downhill");
  });

  it("level ground has no course, whatever the direction", () => {
    assert.equal(course(terrains.hill.gradient(0, 0), unitAt(30)), "level");
    assert.equal(course(terrains.saddle.gradient(0, 0), unitAt(30)), "level");
  });
});
