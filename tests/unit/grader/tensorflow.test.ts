import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Rank } from "@tensorflow/tfjs";
import { readyTensorFlow, tensorFlowBackend, tf, withTensorFlow } from "#grader/reference/tensorflow.ts";

/** float32 keeps 24 bits. */
const float32 = 2 ** -23;

describe("the reference backend", () => {
  before(() => readyTensorFlow());

  test("says which one computes, and why", () => {
    const { name, why } = tensorFlowBackend();
    assert.ok(["tensorflow", "wasm", "cpu"].includes(name), name);
    assert.equal(name, tf.getBackend());
    assert.ok(why.length > 0);
  });

  test("gives values without waiting", () => {
    assert.deepEqual(tf.matMul([[1, 2], [3, 4]], [[0, 1], [1, 0]]).arraySync(), [[2, 1], [4, 3]]);
    const [e] = tf.exp(tf.tensor1d([1])).arraySync();
    assert.ok(Math.abs(e - Math.E) < 4 * Math.E * float32);
  });

  test("a gradient without a kernel of its own is computed all the same, and the backend stays", () => {
    const backend = tf.getBackend();
    // d/dw Σ conv(x, w) of an all-ones picture: each weight meets 3 × 3 places.
    const gradient = withTensorFlow(() => tf.tidy(() => tf.grad((w) => tf.conv2d(tf.ones<Rank.R4>([1, 4, 4, 1]), w.as4D(2, 2, 1, 1), 1, "valid").sum())(tf.ones([2, 2, 1, 1])).flatten().arraySync()));
    assert.deepEqual(gradient, [9, 9, 9, 9]);
    // LRN has no kernel in the WebAssembly backend.
    const normalised = withTensorFlow(() => tf.tidy(() => tf.localResponseNormalization(tf.ones<Rank.R4>([1, 1, 1, 3]), 1, 1, 1, 0.5).flatten().arraySync()));
    assert.ok(Math.abs(normalised[1] - 1 / 2) < float32);
    assert.equal(tf.getBackend(), backend);
  });

  test("tensors that a reference leaves behind are freed, whether it returns or throws", () => {
    const before = tf.memory().numTensors;
    withTensorFlow(() => tf.add(tf.tensor1d([1]), tf.tensor1d([2])).arraySync());
    assert.throws(() => withTensorFlow(() => { tf.tensor1d([1]); throw new Error("no truth"); }), /no truth/);
    assert.equal(tf.memory().numTensors, before);
  });

  test("an error of the computation itself comes through", () => {
    assert.throws(() => withTensorFlow(() => tf.matMul([[1, 2]], [[1, 2]])), /inner shapes/i);
  });
});
