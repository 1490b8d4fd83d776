import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decimal, factor, power, short } from "#components/figures/parts/format.ts";

describe("numbers in figures", () => {
  it("writes a true minus, and none before zero", () => {
    assert.equal(decimal(-0.5), "−0.500");
    assert.equal(decimal(-0), "0.000");
    assert.equal(short(-0), "0");
  });

  it("does not round a small gradient to nothing", () => {
    assert.equal(decimal(-0.00004), "−4e−5");
    assert.equal(short(0.00004), "4e−5");
    assert.equal(decimal(0.0005), "0.001");
  });

  it("drops zeros after the point only", () => {
    assert.equal(short(100), "100");
    assert.equal(short(2.5), "2.5");
    assert.equal(short(-0.125), "−0.125");
  });

  it("writes very small and very large numbers as powers of ten", () => {
    assert.deepEqual([1e-7, 3e-12, 0.01, 0.5, 1, 1000, 20_000].map(power), ["10⁻⁷", "3·10⁻¹²", "0.01", "0.5", "1", "1000", "2·10⁴"]);
    assert.equal(power(-1e-7), "−10⁻⁷");
    assert.equal(power(0), "0");
    assert.equal(power(10 ** -0.25), "0.56");
  });

  it("puts a negative factor in parentheses", () => {
    assert.equal(factor(-2), "(−2)");
    assert.equal(factor(2), "2");
  });
});
