import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { beltLines, rates } from "#domain/figures/chain-drive.ts";

describe("chain rule as a chain drive", () => {
  it("two turns times three turns are six", () => {
    assert.deepEqual(rates({ x: 24, uDriven: 12, uDriving: 24, y: 8 }), { du: 2, dy: 3, product: 6 });
  });

  it("equal lengths of chain pass over both wheels of a drive", () => {
    const teeth = fc.integer({ min: 8, max: 40 });
    fc.assert(fc.property(teeth, teeth, teeth, teeth, (x, uDriven, uDriving, y) => {
      const { du, product } = rates({ x, uDriven, uDriving, y });
      assert.ok(Math.abs(x - uDriven * du) < 1e-9);
      assert.ok(Math.abs(uDriving * du - y * product) < 1e-9);
    }));
  });

  it("a straight part of the chain touches both wheels at right angles to their spokes", () => {
    const radius = fc.integer({ min: 5, max: 45 });
    fc.assert(fc.property(radius, radius, (r, s) => {
      const a = { x: 60, y: 80, radius: r };
      const b = { x: 180, y: 80, radius: s };
      const [upper, lower] = beltLines(a, b);
      assert.ok(upper.y1 < a.y && lower.y1 > a.y);
      for (const { x1, y1, x2, y2 } of [upper, lower]) {
        assert.ok(Math.abs((x1 - a.x) * (x2 - x1) + (y1 - a.y) * (y2 - y1)) < 1e-6);
        assert.ok(Math.abs((x2 - b.x) * (x2 - x1) + (y2 - b.y) * (y2 - y1)) < 1e-6);
        assert.ok(Math.abs(Math.hypot(x1 - a.x, y1 - a.y) - r) < 1e-9);
      }
    }));
  });
});
