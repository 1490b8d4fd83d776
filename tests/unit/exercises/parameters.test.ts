import assert from "node:assert/strict";
import { test } from "node:test";
import { allParameterNames, parameterNames } from "#domain/parameters.ts";

test("commas within types, defaults and function types separate nothing", () => {
  const source = "export function f(\n  q: number[][],\n  options: { a: number, b: Map<string, number> } = { a: 1, b: new Map() },\n  g: (x: number, y: number) => number,\n): number {";
  assert.deepEqual(parameterNames(source, "f"), ["q", "options", "g"]);
});

test("a destructured parameter has no name and gets its number", () => {
  assert.deepEqual(parameterNames("export function f({ a }: P, k: number) {}", "f"), ["#1", "k"]);
});

test("a generic function, an entry that is the beginning of another's name, a source without the entry", () => {
  assert.deepEqual(parameterNames("export function mapAll(z: number) {}\nexport function map<T extends X>(items: T[], n = 2) {}", "map"), ["items", "n"]);
  assert.deepEqual(parameterNames("const f = 1;", "f"), []);
});

test("of all functions of an exercise, in the order of its entry", () => {
  const source = "export function b(x: number) {}\nexport class C {}\nexport function a(y: number, z: number) {}";
  assert.deepEqual(Object.entries(allParameterNames(source, ["a", "b", "C"])), [["a", ["y", "z"]], ["b", ["x"]], ["C", []]]);
});
