import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inEnglish } from "#domain/i18n/translate.ts";
import { mostRosterLines, readRoster } from "#domain/roster.ts";

const problemsOf = (text: string) => readRoster(text).problems.map(({ line, problem, values }) => `${line}: ${inEnglish(problem, values)}`);

describe("a roster", () => {
  it("without a heading: name, address, role; without a role a student", () => {
    assert.deepEqual(readRoster("Ada,ADA@Example.org,\nBob,bob@example.org,Mentor").entries, [
      { line: 1, name: "Ada", email: "ada@example.org", role: "student" },
      { line: 2, name: "Bob", email: "bob@example.org", role: "mentor" },
    ]);
  });

  it("a heading names the columns, in any order and with others between them", () => {
    assert.deepEqual(readRoster("Matrikel;E-Mail;Rolle;Name\n12;ada@example.org;Betreuer:in;Ada").entries, [{ line: 2, name: "Ada", email: "ada@example.org", role: "mentor" }]);
    assert.deepEqual(readRoster("email\nada.l@example.org").entries, [{ line: 2, name: "ada.l", email: "ada.l@example.org", role: "student" }]);
  });

  it("the same address twice is a mistake of the second line, however it is written", () => {
    const text = "Ada,ada@example.org\nAda again, ADA@example.org ";
    assert.equal(readRoster(text).entries.length, 1);
    assert.deepEqual(problemsOf(text), ["2: This address stands in line 1 already."]);
  });

  it("what is wrong is said with its line, and the other lines stay", () => {
    const text = "name,email,role\nAda,ada@example.org,boss\nBob,not an address,student\nEve,,student\nZoe,zoe@example.org,student";
    assert.deepEqual(problemsOf(text), [
      "2: “boss” is no role here: write student or mentor.",
      "3: This is not an e-mail address: it looks like name@example.org.",
      "4: There is no e-mail address in this line.",
    ]);
    assert.deepEqual(readRoster(text).entries.map(({ line }) => line), [5]);
  });

  it("nobody becomes an instructor or an administrator by a list, nor by a word of JavaScript's", () => {
    for (const role of ["instructor", "admin", "constructor", "__proto__"]) assert.equal(readRoster(`Ada,ada@example.org,${role}`).entries.length, 0, role);
  });

  it("a name with line ends and hidden characters becomes one line", () => {
    assert.equal(readRoster('"Ada\n\u202ELovelace",ada@example.org').entries[0].name, "Ada Lovelace");
  });

  it("more lines than can be imported are counted and not read", () => {
    const text = Array.from({ length: mostRosterLines + 3 }, (_, index) => `P,p${index}@example.org`).join("\n");
    const roster = readRoster(text);
    assert.deepEqual([roster.entries.length, roster.left], [mostRosterLines, 3]);
  });

  it("nothing is nobody", () => assert.deepEqual(readRoster("\n \n"), { entries: [], problems: [], left: 0 }));
});
