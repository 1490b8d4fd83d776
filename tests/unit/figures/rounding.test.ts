import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agree, float32Unit, roundingErrors, sumByHalves, sumInOrder } from "#domain/figures/rounding.ts";

describe("float32 rounding figure", () => {
  it("a one that is added to 2^24 is lost, and two ones that are added first are not", () => {
    assert.equal(sumInOrder(Float32Array.of(2 ** 24, 1, 1)), 2 ** 24);
    assert.equal(sumByHalves(Float32Array.of(2 ** 24, 0, 1, 1)), 2 ** 24 + 2);
  });

  it("two numbers are summed alike, and no more than one rounding off", () => {
    const errors = roundingErrors(1);
    assert.equal(errors[0].inOrder, 0);
    assert.equal(errors[1].inOrder, errors[1].byHalves);
    assert.ok(errors[1].inOrder <= float32Unit);
  });

  it("errors keep within their bounds: n − 1 roundings in order, log n by halves (Higham 2002, section 4.2)", () => {
    for (const { n, inOrder, byHalves } of roundingErrors(14)) {
      assert.ok(inOrder <= (n - 1) * float32Unit * 1.001, `in order, ${n}`);
      assert.ok(byHalves <= Math.log2(n) * float32Unit * 1.001, `by halves, ${n}`);
    }
  });

  it("a tolerance holds at its edge, and an absolute part saves values near 0", () => {
    assert.ok(agree(1.25, 1, 0.25) && !agree(1.26, 1, 0.25));
    assert.ok(!agree(1e-9, 0, 1e-3) && agree(1e-9, 0, 1e-3, 1e-8));
  });
});
