import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { attemptColumns, discrimination, medianAttempts, shares, type Tried } from "#domain/insights.ts";
import type { Wire } from "#domain/value.ts";
import { clusterResults, resultKey, type WrongResult } from "#domain/wrong-results.ts";

const tried = (accepted: boolean, othersAccepted: number, others = 10): Tried => ({ accepted, others, othersAccepted });
const close = (actual: number | null, expected: number) => assert.ok(actual !== null && Math.abs(actual - expected) < 1e-12, String(actual));

describe("discrimination", () => {
  it("below ten students nothing is said", () => assert.equal(discrimination(Array.from({ length: 9 }, (_, i) => tried(i > 4, i))), null));
  it("is Pearson's correlation of a yes and a share", () => {
    const students = Array.from({ length: 12 }, (_, i) => tried(i % 3 !== 0, (i * 5) % 11));
    const [xs, ys] = [students.map(({ accepted }) => Number(accepted)), students.map(({ othersAccepted }) => othersAccepted / 10)];
    const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
    const product = (a: number[], b: number[]) => mean(a.map((value, i) => (value - mean(a)) * (b[i] - mean(b))));
    close(discrimination(students), product(xs, ys) / Math.sqrt(product(xs, xs) * product(ys, ys)));
  });
  it("strong students alone have it: 1", () => close(discrimination(Array.from({ length: 10 }, (_, i) => tried(i < 5, i < 5 ? 9 : 1))), 1));
  it("weak students alone have it: −1", () => close(discrimination(Array.from({ length: 10 }, (_, i) => tried(i < 5, i < 5 ? 1 : 9))), -1));
  it("everybody has it, nobody has it, or all are alike elsewhere: nothing to tell apart", () => {
    assert.equal(discrimination(Array.from({ length: 10 }, (_, i) => tried(true, i))), null);
    assert.equal(discrimination(Array.from({ length: 10 }, (_, i) => tried(false, i))), null);
    assert.equal(discrimination(Array.from({ length: 10 }, (_, i) => tried(i < 5, 3))), null);
  });
  it("who tried nothing else does not count", () => assert.equal(discrimination(Array.from({ length: 12 }, (_, i) => tried(i > 4, i % 4, i < 3 ? 0 : 4))), null));
});

describe("attempts", () => {
  it("a gap is a column of none", () => assert.deepEqual(attemptColumns([{ attempts: 3, students: 2 }, { attempts: 1, students: 5 }]).map(({ from, count }) => [from, count]), [[1, 5], [2, 0], [3, 2]]));
  it("who needed more than the last column are in it, and it says so", () => {
    const last = attemptColumns([{ attempts: 10, students: 1 }, { attempts: 40, students: 2 }]).at(-1);
    assert.deepEqual(last, { from: 10, open: true, count: 3 });
  });
  it("ten at most is no open column", () => assert.equal(attemptColumns([{ attempts: 10, students: 1 }]).at(-1)?.open, false));
  it("nobody is no column", () => assert.deepEqual(attemptColumns([]), []));
  it("the middle lies between two students, and weighs by students", () => {
    assert.equal(medianAttempts([{ attempts: 4, students: 1 }, { attempts: 1, students: 1 }]), 2.5);
    assert.equal(medianAttempts([{ attempts: 1, students: 5 }, { attempts: 9, students: 2 }]), 1);
    assert.equal(medianAttempts([]), null);
  });
});

describe("shares", () => {
  it("a case counts once for each submission, of all submissions", () =>
    assert.deepEqual(shares([["a", "a"], ["a", "b"], [], []]), [{ name: "a", count: 2, share: 0.5 }, { name: "b", count: 1, share: 0.25 }]));
  it("no submission is no share", () => assert.deepEqual(shares([]), []));
});

let number = 0;
const wrong = (userId: string, got: Wire, more: WrongResult["results"] = []): WrongResult => {
  const results = [{ name: "a single row", got }, ...more];
  return { submissionId: `s${++number}`, userId, kind: "wrong_answer", mistake: null, failing: results.map(({ name }) => name), results };
};

describe("the same wrong result", () => {
  it("what differs in the seventh digit is the same", () => {
    assert.equal(resultKey([{ name: "x", got: [0.12345678, { $: "Float32Array", v: [1 / 3] }] }]), resultKey([{ name: "x", got: [0.12345681, { $: "Float32Array", v: [0.33333334] }] }]));
    assert.notEqual(resultKey([{ name: "x", got: 0.12345 }]), resultKey([{ name: "x", got: 0.12346 }]));
  });
  it("numbers within objects are rounded, keys and words are not", () => {
    const object = (key: string, value: Wire): Wire => ({ $: "object", v: [[key, value]] });
    assert.equal(resultKey([{ name: "x", got: object("mean", 1 / 3) }]), resultKey([{ name: "x", got: object("mean", 0.333333333) }]));
    assert.notEqual(resultKey([{ name: "x", got: object("mean", 1) }]), resultKey([{ name: "x", got: object("sum", 1) }]));
  });
  it("NaN is not null, and nothing given is not undefined", () => assert.equal(new Set([{ $: "NaN" as const }, null, { $: "undefined" as const }].map((got) => resultKey([{ name: "x", got }]))).add(resultKey([{ name: "x" }])).size, 4));
  it("the order of the cases does not count, another case that shows something does", () => {
    assert.equal(resultKey([{ name: "a", got: 1 }, { name: "b", got: 2 }]), resultKey([{ name: "b", got: 2 }, { name: "a", got: 1 }]));
    assert.notEqual(resultKey([{ name: "a", got: 1 }]), resultKey([{ name: "a", got: 1 }, { name: "b", got: 1 }]));
  });
  it("a hidden case that was passed by the luck of its draw makes no other mistake of it", () => {
    assert.equal(resultKey([{ name: "a", got: 1 }]), resultKey([{ name: "a", got: 1 }, { name: "drawn" }]));
  });
  it("where hidden cases alone fail, it counts which", () => {
    assert.notEqual(resultKey([{ name: "a" }]), resultKey([{ name: "a" }, { name: "b" }]));
    assert.equal(resultKey([{ name: "b" }, { name: "a" }]), resultKey([{ name: "a" }, { name: "b" }]));
  });
  it("one student who tries five times is one student", () => {
    const [many, few] = clusterResults([...Array.from({ length: 5 }, () => wrong("ada", 1)), wrong("ada", 2), wrong("kenji", 2)]);
    assert.deepEqual([many.students, many.submissions, many.got?.value], [2, 2, 2]);
    assert.deepEqual([few.students, few.submissions], [1, 5]);
  });
  it("samples are of different students, three at most, each student's newest", () => {
    const rows = ["ada", "kenji", "ada", "grace", "alan"].map((user) => wrong(user, 7));
    const [cluster] = clusterResults(rows);
    assert.equal(cluster.samples.length, 3);
    assert.ok(!cluster.samples.includes(rows[2].submissionId));
  });
  it("verdicts of which no case is known are not the same wrong result", () => assert.deepEqual(clusterResults(["ada", "kenji"].map((user) => ({ ...wrong(user, 1), results: [], failing: [] }))), []));
  it("a result that only hidden cases know has nothing to show", () => assert.equal(clusterResults([{ ...wrong("ada", 1), results: [{ name: "hidden" }], failing: ["hidden"] }])[0].got, null));
});
