import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { emailSchema, isTimeZone, nameSchema, passwordProblem } from "#domain/accounts.ts";
import { commonPasswords } from "#domain/common-passwords.ts";

describe("new passwords", () => {
  for (const good of ["correct tapir battery", "ヨガとコーヒーが好きです", "x7#kQ!m2pLr", "gradient ascent by bicycle", "🐙🐙🦊🐝🐙🦑🐙🦊🐝🐛"]) it(`${good} will do`, () => assert.equal(passwordProblem(good, ["ada@example.org", "Ada"]), null));

  it("counts characters, not UTF-16 units: five octopuses are five", () => assert.match(passwordProblem("🐙🦊🐝🦑🐛") ?? "", /at least 10/));
  it("nine characters", () => assert.match(passwordProblem("kQ7mxLr2p") ?? "", /at least 10/));
  it("two hundred and one", () => assert.match(passwordProblem("kQ7mxLr2pä".repeat(21)) ?? "", /at most 200/));
  it("a common one, in capitals", () => assert.match(passwordProblem("PassWord123") ?? "", /first that anyone guesses/));
  it("a common one in full-width letters, which normalise to it", () => assert.match(passwordProblem("ｐａｓｓｗｏｒｄ１２３") ?? "", /first that anyone guesses/));
  for (const pattern of ["aaaaaaaaaaaa", "abcdefghijklm", "zyxwvutsrqpo", "abcabcabcabc", "xyxyxyxyxyxy"]) it(`${pattern} is a pattern`, () => assert.notEqual(passwordProblem(pattern), null));
  it("the own address with a digit or two", () => {
    assert.match(passwordProblem("ada.lovelace1", ["ada.lovelace@example.org"]) ?? "", /name or address/);
    assert.match(passwordProblem("adalovelace12", ["x@example.org", "Ada Lovelace"]) ?? "", /name or address/);
  });
  it("a long one that contains the name is fine", () => assert.equal(passwordProblem("lovelace feeds nine tapirs", ["x@example.org", "Lovelace"]), null));
  it("every listed one is long enough to need listing", () => assert.deepEqual([...commonPasswords].filter((password) => [...password].length < 10), []));
});

describe("addresses", () => {
  it("one spelling per mailbox", () => assert.equal(emailSchema.parse("  Ada@Example.ORG "), "ada@example.org"));
  for (const wrong of ["", "ada", "ada@", "@example.org", "ada@example", "a b@example.org", `${"a".repeat(250)}@example.org`, "ada@example.org\u0000", "ada@example.org\nbcc: eve@example.org"]) {
    it(`${JSON.stringify(wrong).slice(0, 40)} is none`, () => assert.equal(emailSchema.safeParse(wrong).success, false));
  }
});

describe("names", () => {
  it("spaces are tidied", () => assert.equal(nameSchema.parse("  Ada \n Lovelace "), "Ada Lovelace"));
  it("a direction override, which would turn the text after it around, is dropped", () => assert.equal(nameSchema.parse("Ada\u202Eadmin\u0000"), "Adaadmin"));
  it("one of unseen characters alone is none", () => assert.equal(nameSchema.safeParse("\u200B \u2060").success, false));
  it("any script", () => assert.equal(nameSchema.parse("Ольга Ладыженская"), "Ольга Ладыженская"));
});

describe("time zones", () => {
  for (const zone of ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"]) it(zone, () => assert.ok(isTimeZone(zone)));
  for (const wrong of ["", "Mars/Olympus", "+02:00", "Europe"]) it(`${wrong || "nothing"} is none`, () => assert.ok(!isTimeZone(wrong)));
});
