import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  angleOf, determinant, fromColumns, identity, length, powerStep, rayleigh, rotation, spectrum, times, turn, unitAt, type Matrix2, type Vec,
} from "#domain/figures/plane.ts";

const TOLERANCE = 1e-7;
const entry = fc.integer({ min: -30, max: 30 }).map((n) => n / 10);
const matrix = fc.tuple(fc.tuple(entry, entry), fc.tuple(entry, entry));
const close = (got: number, expected: number, tolerance = TOLERANCE) => (
  assert.ok(Math.abs(got - expected) <= tolerance, `${got} is not ${expected}`)
);

/** Area of a polygon with its sign, by the shoelace formula. */
function shoelace(corners: readonly Vec[]): number {
  return corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

describe("linear maps of the plane", () => {
  it("the columns are where the basis vectors land", () => {
    const m = fromColumns([1, 2], [3, 4]);
    assert.deepEqual(m, [[1, 3], [2, 4]]);
    assert.deepEqual([times(m, [1, 0]), times(m, [0, 1])], [[1, 2], [3, 4]]);
  });

  it("the determinant is the signed area of the image of the unit square", () => {
    fc.assert(fc.property(matrix, (m) => {
      const square: Vec[] = [[0, 0], [1, 0], [1, 1], [0, 1]];
      close(determinant(m), shoelace(square.map((corner) => times(m, corner))));
    }));
  });

  it("a rotation keeps lengths and areas", () => {
    fc.assert(fc.property(fc.double({ min: -360, max: 360, noNaN: true }), entry, entry, (degrees, x, y) => {
      close(determinant(rotation(degrees)), 1);
      close(length(times(rotation(degrees), [x, y])), length([x, y]));
    }));
    assert.deepEqual(times(rotation(90), [1, 0]).map((n) => Math.round(n)), [0, 1]);
  });

  it("angles go counter-clockwise and do not jump at a half turn", () => {
    close(angleOf(unitAt(200)), 200);
    close(angleOf([0, -1]), 270);
    close(turn(unitAt(350), unitAt(10)), 20);
    close(turn(unitAt(10), unitAt(350)), -20);
  });
});

describe("eigenvectors of the plane", () => {
  it("each is only stretched, by its eigenvalue; trace and determinant are their sum and product", () => {
    fc.assert(fc.property(matrix, (m) => {
      const found = spectrum(m);
      if (found.kind !== "real") return;
      for (const { value, vector } of found.pairs) {
        close(length(vector), 1);
        const image = times(m, vector);
        // Two eigenvalues that nearly coincide make their directions sensitive to rounding.
        close(image[0], value * vector[0], 1e-4);
        close(image[1], value * vector[1], 1e-4);
      }
      const [first, second] = found.pairs.length === 2 ? found.pairs : [found.pairs[0], found.pairs[0]];
      close(first.value + second.value, m[0][0] + m[1][1]);
      close(first.value * second.value, determinant(m), 1e-4);
    }));
  });

  it("knows the textbook cases", () => {
    const symmetric = spectrum([[2, 1], [1, 2]]);
    assert.equal(symmetric.kind, "real");
    if (symmetric.kind === "real") {
      assert.deepEqual(symmetric.pairs.map(({ value }) => value), [3, 1]);
      assert.deepEqual(symmetric.pairs.map(({ vector }) => Math.round(angleOf(vector))), [45, 135]);
    }
    assert.deepEqual(spectrum([[1, 1], [0, 1]]), { kind: "real", pairs: [{ value: 1, vector: [1, 0] }] });
    assert.deepEqual(spectrum(identity), { kind: "all", value: 1 });
    const turned = spectrum(rotation(90));
    assert.equal(turned.kind, "complex");
    if (turned.kind === "complex") close(turned.imaginary, 1);
  });

  it("power iteration ends at the dominant one and Rayleigh's quotient at its eigenvalue", () => {
    const m: Matrix2 = [[2, 1], [1, 2]];
    let v: Vec = unitAt(100);
    for (let i = 0; i < 40; i += 1) v = powerStep(m, v) ?? v;
    close(Math.abs(turn(v, unitAt(45))) % 180, 0);
    close(rayleigh(m, v), 3);
  });

  it("each step shrinks the other part by the ratio of the eigenvalues", () => {
    const m: Matrix2 = [[2, 1], [1, 2]];
    const tangent = (v: Vec) => Math.tan((angleOf(v) - 45) * Math.PI / 180);
    const v = unitAt(70);
    const next = powerStep(m, v);
    assert.ok(next);
    close(tangent(next) / tangent(v), 1 / 3);
  });

  it("a vector that is sent to zero has no next step", () => {
    assert.equal(powerStep([[1, 0], [0, 0]], [0, 1]), null);
  });
});
