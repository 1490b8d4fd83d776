import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { explain, formulaOf, written } from "#components/figures/model-words.ts";
import { architectures } from "#domain/figures/architectures.ts";
import { convGeometry } from "#domain/figures/convolution.ts";
import { outputShape, parameterCount, sizeOf, trace, type Layer } from "#domain/figures/model-shapes.ts";

const started = Object.entries(architectures).map(([name, { graph, start }]) => [name, trace(graph(start))] as const);
const total = (layers: ReturnType<typeof trace>) => layers.reduce((sum, { parameters }) => sum + parameters, 0);

describe("model shapes", () => {
  it("the five models have the parameters that TensorFlow.js 4.22 counts in them", () => {
    assert.deepEqual(Object.fromEntries(started.map(([name, layers]) => [name, total(layers)])), {
      mlp: 109_386, wideAndDeep: 2_421, cnn: 24_298, autoencoder: 209_968, residual: 18_179,
    });
  });

  it("the CNN has the shapes that TensorFlow.js states", () => {
    assert.deepEqual(trace(architectures.cnn.graph(16)).map(({ shape }) => shape), [[28, 28, 1], [28, 28, 8], [14, 14, 8], [12, 12, 16], [2304], [10]]);
  });

  it("a dense layer has as many weights as there are pairs of an input and a unit", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (d, units) => {
      const kernel = Array.from({ length: d }, () => new Array<number>(units).fill(0));
      assert.equal(parameterCount({ kind: "dense", units, activation: "linear" }, [[d]]), kernel.flat().length + units);
    }));
  });

  it("a convolution's sides are those of convolution arithmetic, its parameters do not ask for them", () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 40 }), fc.constantFrom(1, 3, 5), fc.constantFrom("same", "valid"), (side, kernel, padding) => {
      const layer: Layer = { kind: "convolution", filters: 7, kernel, padding, activation: "ReLU" };
      const result = convGeometry({ input: side, kernel, padding: padding === "same" ? (kernel - 1) / 2 : 0, stride: 1, dilation: 1 });
      assert.ok(result.possible);
      assert.deepEqual(outputShape(layer, [[side, side, 3]]), [result.geometry.output, result.geometry.output, 7]);
      assert.equal(parameterCount(layer, [[side, side, 3]]), parameterCount(layer, [[side + 1, side + 1, 3]]));
    }));
  });

  it("pooling leaves out an odd last row and column", () => assert.deepEqual(outputShape({ kind: "pooling", window: 2 }, [[7, 8, 3]]), [3, 4, 3]));

  it("shapes that do not agree cannot be added; joined they can", () => {
    assert.throws(() => outputShape({ kind: "add" }, [[20], [16]]), /\[20\] and \[16\] cannot be added/);
    assert.deepEqual(outputShape({ kind: "concatenate" }, [[20], [16]]), [36]);
  });

  it("a kernel larger than its picture is refused", () => {
    assert.throws(() => outputShape({ kind: "convolution", filters: 1, kernel: 5, padding: "valid", activation: "ReLU" }, [[4, 4, 1]]), RangeError);
  });

  it("every width on offer makes a model, and its blocks can be added", () => {
    for (const { graph, widths, start, widened } of Object.values(architectures)) {
      assert.ok(widths.some((width) => width === start));
      for (const width of widths) {
        const layers = trace(graph(width));
        assert.ok(layers.every(({ from }, place) => from.every((origin) => origin < place)));
        assert.equal(layers[widened].shape.at(-1), width);
      }
    }
  });

  it("a wider block costs four times as much, a wider hidden layer twice", () => {
    const ratio = (name: "mlp" | "residual", width: number) => total(trace(architectures[name].graph(2 * width))) / total(trace(architectures[name].graph(width)));
    assert.ok(Math.abs(ratio("residual", 128) - 4) < 0.2);
    assert.ok(Math.abs(ratio("mlp", 256) - 2) < 0.05);
  });
});

describe("model shapes in words", () => {
  it("the formula that is shown gives the number that is shown", () => {
    for (const [name, layers] of started) {
      for (const traced of layers) {
        const value = (formulaOf(traced) ?? "0").split(" + ").reduce((sum, term) => sum + term.split("·").reduce((product, number) => product * Number(number), 1), 0);
        assert.equal(value, traced.parameters, name);
      }
    }
  });

  it("an open batch is written null, and comes first", () => {
    assert.equal(written([28, 28, 1], null), "[null, 28, 28, 1]");
    assert.equal(written([10], 32), "[32, 10]");
  });

  it("the batch is in the shape of every explanation and changes no count", () => {
    for (const traced of started.flatMap(([, layers]) => layers)) {
      assert.ok(explain(traced, null).includes(written(traced.shape, null)));
      assert.ok(explain(traced, 32).includes(written(traced.shape, 32)));
      assert.equal(explain(traced, 32).match(/= [\d,]+ parameters/)?.[0], explain(traced, null).match(/= [\d,]+ parameters/)?.[0]);
    }
  });

  it("says where the first layer's count comes from", () => {
    assert.match(explain(started[0][1][1], 32), /each of the 128 units has 784 weights.*784·128 \+ 128 = 100,480 parameters\. All 32 examples use them/);
  });

  it("the numbers of a flattened picture are the product of its sides and channels", () => {
    const flat = trace(architectures.cnn.graph(16))[4];
    assert.equal(sizeOf(flat.incoming[0]), 2304);
    assert.match(explain(flat, null), /12·12·16 = 2,304/);
  });
});
