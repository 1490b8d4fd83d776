import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { listExports, listUnexported } from "#grader/judge/source-exports.ts";

describe("what a source seems to export", () => {
  const cases: [source: string, name: string, parameters: number | null][] = [
    ["export function f(a: number[][], b: Map<string, number>): void {}", "f", 2],
    ["export function f() {}", "f", 0],
    ["export async function f(a: (x: number, y: number) => number) {}", "f", 1],
    ["export function f<T extends unknown[]>({ a, b }: { a: T; b: T }, [c]: T) {}", "f", 2],
    ["export function f(a, b = 1) {}", "f", null],
    ["export function f(a, b?: number) {}", "f", null],
    ["export function f(...all: number[]) {}", "f", null],
    ["export function f(a, /* b, */ c, // d\n) {}", "f", 2],
    ["export const f = (a: number, b: number) => a + b;", "f", 2],
    ["export const f: Fn = async (a) => a;", "f", 1],
    ["export const f = function (a, b, c) {};", "f", 3],
    ["export const f = 3;", "f", null],
    ["export class Layer { constructor(a, b) {} }", "Layer", null],
    ["function g(a) {}\nexport { g as f };", "f", null],
    ["export function* f(a) {}", "f", 1],
    ["export default function f(a) {}", "f", 1],
  ];
  for (const [source, name, parameters] of cases) {
    test(source, () => assert.deepEqual(listExports(source), [{ name, parameters }]));
  }
  test("comments and text are no code", () => {
    assert.deepEqual(listExports('// export function a() {}\n/* export class B {} */ const s = "export const c = 1"; const t = `export let d`;'), []);
  });
  test("a declaration without export is known too", () => assert.deepEqual(listUnexported("function f() {}\n  const g = 1;\nexport class H {}"), ["f", "g"]));
  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("export", " ", "function", "f", "(", ")", "{", "}", "<", ">", ",", "`", '"', "/*", "//", "\n", "=", "=>", "const")), (parts) => {
      listExports(parts.join(""));
      listUnexported(parts.join(""));
    }));
  });
});
