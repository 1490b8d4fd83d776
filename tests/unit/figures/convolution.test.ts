import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  convGeometry, convolve, slantedEdge, unreadPositions, verticalEdgeKernel, windowProducts, type ConvSettings,
} from "#domain/figures/convolution.ts";

const settings = fc.record({
  input: fc.integer({ min: 1, max: 12 }), kernel: fc.integer({ min: 1, max: 5 }), padding: fc.integer({ min: 0, max: 4 }),
  stride: fc.integer({ min: 1, max: 4 }), dilation: fc.integer({ min: 1, max: 4 }),
});

/** Counts the windows one by one instead of dividing. */
function outputByCounting({ input, kernel, padding, stride, dilation }: ConvSettings): number {
  let count = 0;
  for (let start = 0; start + dilation * (kernel - 1) < input + 2 * padding; start += stride) count += 1;
  return count;
}

describe("convolution arithmetic", () => {
  it("the formula gives as many outputs as there are windows", () => {
    fc.assert(fc.property(settings, (s) => {
      const result = convGeometry(s);
      assert.equal(result.possible ? result.geometry.output : 0, outputByCounting(s));
    }));
  });

  it("a position is unread exactly if no window's arithmetic reaches it", () => {
    fc.assert(fc.property(settings, (s) => {
      const result = convGeometry(s);
      if (!result.possible) return;
      const unread = new Set(unreadPositions(s));
      for (let position = 0; position < result.geometry.padded; position += 1) {
        let reached = false;
        for (let start = 0; start + result.geometry.span <= result.geometry.padded; start += s.stride) {
          const offset = position - start;
          reached ||= offset >= 0 && offset < result.geometry.span && offset % s.dilation === 0;
        }
        assert.equal(unread.has(position), !reached);
      }
    }));
  });

  it("the padding named for an impossible setting is the smallest that works", () => {
    fc.assert(fc.property(settings, (s) => {
      const result = convGeometry(s);
      if (result.possible) return;
      assert.ok(convGeometry({ ...s, padding: result.paddingNeeded }).possible);
      assert.ok(!convGeometry({ ...s, padding: result.paddingNeeded - 1 }).possible);
    }));
  });

  it("gives Dumoulin and Visin's examples", () => {
    const output = (s: ConvSettings) => { const r = convGeometry(s); return r.possible ? r.geometry.output : null; };
    assert.equal(output({ input: 4, kernel: 3, padding: 0, stride: 1, dilation: 1 }), 2);
    assert.equal(output({ input: 5, kernel: 3, padding: 1, stride: 1, dilation: 1 }), 5);
    assert.equal(output({ input: 5, kernel: 3, padding: 1, stride: 2, dilation: 1 }), 3);
    assert.equal(output({ input: 6, kernel: 3, padding: 1, stride: 2, dilation: 1 }), 3);
    assert.equal(output({ input: 7, kernel: 3, padding: 0, stride: 1, dilation: 2 }), 3);
  });

  it("a stride that does not divide leaves the last row and column unread", () => {
    assert.deepEqual(unreadPositions({ input: 6, kernel: 3, padding: 1, stride: 2, dilation: 1 }), [7]);
  });

  it("stride two with dilation two reads every other cell only", () => {
    assert.deepEqual(unreadPositions({ input: 7, kernel: 3, padding: 0, stride: 2, dilation: 2 }), [1, 3, 5]);
  });

  it("does not flip the kernel", () => {
    const s = { input: 2, kernel: 2, padding: 0, stride: 1, dilation: 1 };
    assert.deepEqual(convolve([[1, 2], [3, 4]], [[1, 10], [100, 1000]], s), [[1 + 20 + 300 + 4000]]);
  });

  it("reads zeros in the border and skips cells between dilated taps", () => {
    const s = { input: 3, kernel: 2, padding: 1, stride: 1, dilation: 2 };
    const image = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    assert.deepEqual(windowProducts(image, [[1, 1], [1, 1]], 0, 0, s).map(({ pixel }) => pixel), [0, 0, 0, 5]);
    assert.deepEqual(convolve(image, [[1, 1], [1, 1]], s), [[5, 10, 5], [10, 20, 10], [5, 10, 5]]);
  });

  it("gives the numbers of the lesson's worked example", () => {
    const s = { input: 5, kernel: 3, padding: 1, stride: 2, dilation: 1 };
    assert.deepEqual(convolve(slantedEdge(5), verticalEdgeKernel(3), s), [[0, 2, -2], [2, 4, -6], [4, 0, -4]]);
  });

  it("a kernel of one tap and stride one copies the picture", () => {
    const s = { input: 4, kernel: 1, padding: 0, stride: 1, dilation: 1 };
    assert.deepEqual(convolve(slantedEdge(4), verticalEdgeKernel(1), s), slantedEdge(4));
  });

  it("an impossible setting has no output", () => {
    assert.deepEqual(convolve(slantedEdge(3), verticalEdgeKernel(5), { input: 3, kernel: 5, padding: 0, stride: 1, dilation: 1 }), []);
  });
});
