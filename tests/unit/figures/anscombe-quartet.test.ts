import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { equation, inWords } from "#components/figures/anscombe-words.ts";
import { mostInfluential, quartet, setNames, summarise } from "#domain/figures/anscombe-quartet.ts";
import { fitPolynomial, valueAt, type Sample } from "#domain/figures/polynomial.ts";

const near = (actual: number | null, expected: number, tolerance: number, what: string) =>
  assert.ok(actual !== null && Math.abs(actual - expected) <= tolerance, `${what}: ${actual} instead of ${expected}`);

describe("Anscombe's quartet", () => {
  it("no number of the data is mistyped: all four have the statistics of the paper", () => {
    for (const name of setNames) {
      const found = summarise(quartet[name]);
      assert.equal(quartet[name].length, 11);
      near(found.meanX, 9, 1e-12, `${name} mean of x`);
      near(found.meanY, 7.5, 0.0015, `${name} mean of y`);
      // Sums of squares in the paper: 110 for x, 41.25 for y at two decimals, divided by 10.
      near(found.varianceX, 11, 1e-12, `${name} variance of x`);
      near(found.varianceY, 4.125, 0.004, `${name} variance of y`);
      near(found.correlation, 0.8165, 0.0006, `${name} correlation`);
      near(found.slope, 0.5, 0.0005, `${name} slope`);
      near(found.intercept, 3, 0.003, `${name} intercept`);
    }
  });

  it("set II lies on a parabola, set III without its outlier on a line", () => {
    const inUnits = (points: readonly Sample[]) => points.map(({ x, y }) => ({ x: (x - 9) / 5, y }));
    const second = inUnits(quartet.II);
    const parabola = fitPolynomial(second, 2);
    for (const { x, y } of second) near(valueAt(parabola, x), y, 0.01, `at ${x}`);
    const third = inUnits(quartet.III.filter(({ y }) => y !== 12.74));
    const line = fitPolynomial(third, 1);
    for (const { x, y } of third) near(valueAt(line, x), y, 0.02, `at ${x}`);
  });

  it("statistics by hand: three points", () => {
    // Deviations of x: −1, 0, 1; of y: −3, 1, 2. Squares 2 and 14, products 5.
    assert.deepEqual(summarise([{ x: 1, y: 0 }, { x: 2, y: 4 }, { x: 3, y: 5 }]), {
      meanX: 2, meanY: 3, varianceX: 1, varianceY: 7, slope: 2.5, correlation: 2.5 / Math.sqrt(7), intercept: -2,
    });
  });

  it("points above each other have no slope and no correlation, whatever rounding does to their mean", () => {
    const found = summarise([{ x: 0.1, y: 1 }, { x: 0.1, y: 2 }, { x: 0.1, y: 6 }]);
    assert.deepEqual([found.varianceX, found.slope, found.intercept, found.correlation], [0, null, null, null]);
    assert.equal(mostInfluential([{ x: 8, y: 1 }, { x: 8, y: 2 }, { x: 8, y: 6 }]), null);
  });

  it("points beside each other have slope 0 and no correlation", () => {
    const found = summarise([{ x: 1, y: 0.1 }, { x: 2, y: 0.1 }, { x: 3, y: 0.1 }]);
    assert.equal(found.correlation, null);
    near(found.slope, 0, 1e-12, "slope");
  });

  it("a correlation never leaves −1 to 1 by more than rounding, and has the sign of the slope", () => {
    const coordinate = fc.integer({ min: 20, max: 200 }).map((tenths) => tenths / 10);
    fc.assert(fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 3, maxLength: 11 }), (points) => {
      const { correlation, slope } = summarise(points);
      if (correlation === null || slope === null) return;
      assert.ok(Math.abs(correlation) <= 1 + 1e-12);
      assert.ok(Math.sign(correlation) === Math.sign(slope) || Math.abs(slope) < 1e-12);
    }));
  });

  it("the influential points are those one sees: the outlier of III, the lone point of IV", () => {
    const third = mostInfluential(quartet.III);
    assert.ok(third && quartet.III[third.index].y === 12.74);
    near(third.without.slope, 0.345, 0.001, "slope without it");
    near(third.without.intercept, 4.01, 0.01, "intercept without it");
    const fourth = mostInfluential(quartet.IV);
    assert.ok(fourth && quartet.IV[fourth.index].x === 19);
    assert.equal(fourth.without.slope, null);
  });

  it("the words follow a moved point, and never show a speck as a power of ten", () => {
    const put = (name: "III" | "IV", index: number, x: number, y: number) => quartet[name].map((point, i) => i === index ? { x, y } : point);
    assert.match(inWords("III", quartet.III), /^Ten points of set III/);
    assert.match(inWords("III", put("III", 2, 13, 8.5)), /from \(13, 12\.74\) to \(13, 8\.5\)\. The slope is 0\.35 instead of 0\.50, the correlation 1\.00 instead of 0\.82\. No single point/);
    // The slope is −0.00009 here.
    assert.match(inWords("IV", put("IV", 7, 19, 7)), /The slope is 0\.00 instead of 0\.50, .* there would be no slope\.$/);
    assert.match(inWords("IV", put("IV", 7, 8, 7)), /all points share one x/);
    assert.equal(equation(-0.00009, 7), "y = 7.00 + 0.00x");
    assert.equal(equation(-0.409, 10.274), "y = 10.27 − 0.41x");
    assert.equal(equation(null, null), "no line");
  });
});
