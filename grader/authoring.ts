/**
 * What an exercise's tests.ts imports: cases, checkers, seeded random numbers and TensorFlow.
 * docs/authoring.md shows each in use.
 */
export { allClose } from "./checkers/all-close.ts";
export { exact } from "./checkers/exact.ts";
export { sameShape } from "./checkers/same-shape.ts";
export { set } from "./checkers/set.ts";
export { property } from "./checkers/property.ts";
export { training } from "./checkers/training.ts";
export { moments } from "./checkers/moments.ts";
export { gradient } from "./checkers/gradient.ts";
export { fields, tuple } from "./checkers/fields.ts";
export { all } from "./checkers/all.ts";
export { defineClassTests, defineModuleTests, defineTests, hidden, visible } from "./define-tests.ts";
export { call, construct, get } from "./define-tests.ts";
export type { Rng } from "./rng.ts";
export { dataSet } from "./data/data-sets.ts";
export { tf } from "./reference/tensorflow.ts";
