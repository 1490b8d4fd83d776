import assert from "node:assert/strict";
import { test } from "node:test";
import { dataSet } from "#authoring";
import { dataSetNames } from "#domain/data-sets.ts";
import { stagedDataSets } from "#grader/data/staged.ts";

const counts = (labels: ArrayLike<number>): number[] => {
  const found: number[] = [];
  for (let i = 0; i < labels.length; i++) found[labels[i]] = (found[labels[i]] ?? 0) + 1;
  return found;
};

test("digits are balanced, and ink lies between paper and black", () => {
  const { training, heldOut } = dataSet("digits");
  assert.deepEqual(counts(training.labels), new Array<number>(10).fill(500));
  assert.deepEqual(counts(heldOut.labels), new Array<number>(10).fill(100));
  assert.equal(training.images.length, 5000 * 784);
  assert.equal(heldOut.images.length, heldOut.size * 784);
  assert.ok(training.images.every((ink) => ink >= 0 && ink <= 1));
  // Every picture has some ink, and most of it is paper.
  for (let i = 0; i < 1000; i++) {
    const inked = heldOut.images.subarray(i * 784, (i + 1) * 784).filter((ink) => ink > 0).length;
    assert.ok(inked > 20 && inked < 500, `picture ${i} has ${inked} inked pixels`);
  }
});

test("no picture is both trained on and held out", () => {
  const { training, heldOut } = dataSet("digits");
  const pictures = ({ images, size }: typeof training) => Array.from({ length: size }, (_, i) => Buffer.from(images.slice(i * 784, (i + 1) * 784).buffer).toString("latin1"));
  const known = new Set(pictures(training));
  assert.equal(known.size, 5000);
  assert.deepEqual(pictures(heldOut).filter((picture) => known.has(picture)), []);
});

test("iris and penguins are whole, and split without overlap", () => {
  const iris = dataSet("iris");
  assert.deepEqual([counts(iris.training.labels), counts(iris.heldOut.labels)], [[40, 40, 40], [10, 10, 10]]);
  assert.ok([...iris.training.features, ...iris.heldOut.features].flat().every((value) => value > 0 && value < 10));
  // The mean petal of the whole table, by Fisher 1936.
  const petals = [...iris.training.features, ...iris.heldOut.features].map((row) => row[2]);
  assert.ok(Math.abs(petals.reduce((a, b) => a + b) / 150 - 3.758) < 1e-9);
  const penguins = dataSet("penguins");
  const all = [...penguins.training, ...penguins.heldOut];
  assert.equal(all.length, 344);
  assert.deepEqual(["Adelie", "Chinstrap", "Gentoo"].map((name) => all.filter(({ species }) => species === name).length), [152, 68, 124]);
  assert.equal(all.filter(({ bodyMass }) => bodyMass === null).length, 2);
});

test("generated points are the same at every start, and a nearest neighbour tells the figures apart", () => {
  for (const name of ["blobs", "moons", "spirals"] as const) {
    const { training, heldOut } = dataSet(name);
    assert.deepEqual(counts(training.labels), new Array<number>(name === "moons" ? 2 : 3).fill(name === "moons" ? 150 : 100));
    const right = heldOut.points.filter(([x, y], i) => {
      const distances = training.points.map(([a, b]) => (a - x) ** 2 + (b - y) ** 2);
      return training.labels[distances.indexOf(Math.min(...distances))] === heldOut.labels[i];
    });
    assert.ok(right.length / heldOut.size > 0.93, `${name}: ${right.length} of ${heldOut.size}`);
  }
});

test("the small texts use one small alphabet, and the held-out one no other letters", () => {
  const { training, heldOut } = dataSet("tiny-text");
  assert.match(training, /^[A-Za-z ,.;:'"?\n-]+$/);
  const alphabet = new Set(training);
  assert.deepEqual([...new Set(heldOut)].filter((character) => !alphabet.has(character)), []);
});

test("what is staged for runners is the training part of every set", () => {
  const staged = stagedDataSets();
  assert.deepEqual(staged.map(({ name }) => name), [...dataSetNames]);
  const digits = staged.find(({ name }) => name === "digits");
  assert.equal(digits?.binary?.bytes().length, 5000 * 784 * 4 + 5000);
});
