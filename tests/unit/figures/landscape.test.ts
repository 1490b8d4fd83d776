import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { curvatureAlong, DEPTH, lossAt, meanLoss, wells } from "#domain/figures/landscape.ts";
import { unitAt } from "#domain/figures/plane.ts";
import { normalFrom, randomFrom } from "#domain/figures/random.ts";

const place = fc.double({ min: -2, max: 2, noNaN: true });

describe("loss landscape", () => {
  it("both minima are equally low without noise, to two hundredths", () => {
    const [sharp, flat] = [lossAt(...wells.sharp.centre), lossAt(...wells.flat.centre)];
    assert.ok(Math.abs(sharp - flat) < 0.02 && sharp > 0 && sharp < 0.06 && flat > 0 && flat < 0.06);
  });

  it("the mean loss under noise is what many noisy weights cost", () => {
    const normal = normalFrom(randomFrom(11));
    const count = 20_000;
    for (const { centre } of [wells.sharp, wells.flat]) {
      const drawn = Array.from({ length: count }, () => lossAt(centre[0] + 0.3 * normal(), centre[1] + 0.3 * normal()));
      const mean = drawn.reduce((sum, loss) => sum + loss, 0) / count;
      // The loss scatters by less than 0.35, so four standard errors are 0.01.
      assert.ok(Math.abs(mean - meanLoss(centre[0], centre[1], 0.3)) < 0.01);
    }
  });

  it("noise costs the sharp minimum far more", () => {
    assert.ok(meanLoss(...wells.sharp.centre, 0.3) > 2 * meanLoss(...wells.flat.centre, 0.3));
  });

  it("curvature agrees with a second difference in every direction", () => {
    const h = 1e-4;
    fc.assert(fc.property(place, place, fc.integer({ min: 0, max: 180 }), (x, y, degrees) => {
      const [ux, uy] = unitAt(degrees);
      const second = (lossAt(x + h * ux, y + h * uy) - 2 * lossAt(x, y) + lossAt(x - h * ux, y - h * uy)) / (h * h);
      assert.ok(Math.abs(second - curvatureAlong(x, y, degrees)) < 1e-3);
    }));
  });

  it("at the bottom of the sharp well it is depth / width²", () => {
    assert.ok(Math.abs(curvatureAlong(...wells.sharp.centre, 30) - DEPTH / 0.22 ** 2) < 0.1);
  });
});
