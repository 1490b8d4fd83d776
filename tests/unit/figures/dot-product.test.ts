import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ball, cosine, dot, foot, norms, shadow, stand, turnedFrom, within, type NormName } from "#domain/figures/dot-product.ts";
import { angleOf, length, type Vec } from "#domain/figures/plane.ts";

const close = (got: number | null, expected: number, tolerance = 1e-9) => (
  assert.ok(got !== null && Math.abs(got - expected) <= tolerance, `${got} is not ${expected}`)
);
const half = fc.integer({ min: -10, max: 10 }).map((n) => n / 2);
const vector: fc.Arbitrary<Vec> = fc.tuple(half, half);
const arrow = vector.filter(([x, y]) => x !== 0 || y !== 0);

describe("dot product figure", () => {
  it("the figure's start: 4·1 + 3·2 = 10, a shadow of 2 that ends in (1.6, 1.2)", () => {
    assert.equal(dot([4, 3], [1, 2]), 10);
    assert.equal(shadow([4, 3], [1, 2]), 2);
    const [x, y] = foot([4, 3], [1, 2]) ?? [Number.NaN, Number.NaN];
    close(x, 1.6);
    close(y, 1.2);
  });

  it("the cosine is that of the difference of the two angles", () => {
    fc.assert(fc.property(arrow, arrow, (a, b) => {
      close(cosine(a, b), Math.cos((angleOf(a) - angleOf(b)) * Math.PI / 180));
    }));
  });

  it("what the shadow leaves of b is at right angles to a, and Pythagoras holds", () => {
    fc.assert(fc.property(arrow, vector, (a, b) => {
      const [x, y] = foot(a, b) ?? [Number.NaN, Number.NaN];
      const rest: Vec = [b[0] - x, b[1] - y];
      close(dot(a, rest), 0, 1e-8);
      close((shadow(a, b) ?? Number.NaN) ** 2 + length(rest) ** 2, length(b) ** 2, 1e-8);
    }));
  });

  it("a shadow on the far side is negative", () => {
    assert.equal(shadow([2, 0], [-3, 1]), -3);
    assert.equal(stand([2, 0], [-3, 1]), "obtuse");
  });

  it("a zero vector has no angle, and throws a shadow of no length; nothing can fall on its line", () => {
    assert.equal(cosine([0, 0], [1, 2]), null);
    assert.equal(stand([1, 2], [0, 0]), "none");
    assert.equal(shadow([1, 2], [0, 0]), 0);
    assert.equal(shadow([0, 0], [1, 2]), null);
    assert.equal(foot([0, 0], [1, 2]), null);
  });

  it("a turn by 0°, 90° and 180° is recognised in spite of rounding, and keeps the length", () => {
    fc.assert(fc.property(arrow, arrow, (a, b) => {
      for (const [degrees, expected] of [[0, "same"], [90, "right"], [-90, "right"], [180, "opposed"], [89, "acute"], [-91, "obtuse"]] as const) {
        const turned = turnedFrom(a, b, degrees);
        assert.equal(stand(a, turned), expected);
        close(length(turned), length(b));
      }
    }));
    const [x, y] = turnedFrom([1, 0], [3, 4], 90);
    close(x, 0);
    close(y, 5);
  });

  it("a vector dragged too far is brought back in its own direction; others stay as they are", () => {
    assert.deepEqual(within([6, -8], 5), [3, -4]);
    assert.deepEqual(within([3, -4], 5), [3, -4]);
    assert.deepEqual(within([0, 0], 5), [0, 0]);
  });

  it("norms of (3, −4), and their order for any vector", () => {
    assert.deepEqual([norms.l1([3, -4]), norms.l2([3, -4]), norms.max([3, -4])], [7, 5, 4]);
    fc.assert(fc.property(vector, (v) => {
      assert.ok(norms.max(v) <= norms.l2(v) + 1e-12 && norms.l2(v) <= norms.l1(v) + 1e-12);
    }));
  });

  it("every point of an outline has its norm, also halfway between the corners of a straight one", () => {
    for (const name of ["l1", "l2", "max"] as const satisfies readonly NormName[]) {
      const corners = ball(name, 2.5);
      corners.forEach(([x, y], i) => {
        close(norms[name]([x, y]), 2.5);
        const [nextX, nextY] = corners[(i + 1) % corners.length];
        close(norms[name]([(x + nextX) / 2, (y + nextY) / 2]), 2.5, name === "l2" ? 1e-3 : 1e-9);
      });
    }
  });
});
