import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import { shortcutOf, type Press } from "#domain/search/shortcut.ts";
import { optionGroups } from "#features/search/components/palette-options.ts";

const press = (key: string, held: Partial<Press> = {}): Press => ({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...held });

describe("the site's own shortcuts", () => {
  it("Ctrl+K opens the palette, on Apple's systems Cmd+K, and Ctrl+K stays an editing key there", () => {
    assert.equal(shortcutOf(press("k", { ctrlKey: true }), false), "palette");
    assert.equal(shortcutOf(press("K", { ctrlKey: true }), false), "palette");
    assert.equal(shortcutOf(press("k", { metaKey: true }), true), "palette");
    assert.equal(shortcutOf(press("k", { ctrlKey: true }), true), null);
  });

  it("the editor's own chords and a plain k are left to it", () => {
    assert.equal(shortcutOf(press("K", { ctrlKey: true, shiftKey: true }), false), null);
    assert.equal(shortcutOf(press("k", { ctrlKey: true, altKey: true }), false), null);
    assert.equal(shortcutOf(press("k"), false), null);
  });

  it("a keyboard of other letters has it at the same place, and one that moved K does not open it by the old place", () => {
    assert.equal(shortcutOf(press("л", { code: "KeyK", ctrlKey: true }), false), "palette");
    assert.equal(shortcutOf(press("e", { code: "KeyK", ctrlKey: true }), false), null);
  });

  it("? lists the keys, unless it is part of a word being composed or of another shortcut", () => {
    assert.equal(shortcutOf(press("?", { shiftKey: true }), false), "keys");
    assert.equal(shortcutOf(press("?", { isComposing: true }), false), null);
    assert.equal(shortcutOf(press("?", { ctrlKey: true, shiftKey: true }), false), null);
  });
});

describe("what the palette offers", () => {
  const facts = { typed: "", judges: false, operates: false, start: null, answer: null, t: inEnglish };
  const labels = (of: Parameters<typeof optionGroups>[0]) => optionGroups(of).flatMap(({ options }) => options.map(({ label }) => label));
  const start = { month: { month: 2, title: "Neural networks from scratch" }, recent: [{ kind: "lesson" as const, title: "Neurons", href: "/lessons/neurons" }] };

  it("pages before anything is typed, those of the staff for the staff alone", () => {
    assert.ok(labels(facts).includes("Today") && !labels(facts).includes("To judge") && !labels(facts).includes("Status"));
    assert.ok(labels({ ...facts, judges: true, operates: true }).includes("Status"));
    assert.deepEqual(labels({ ...facts, start }).slice(0, 4), ["Neurons", "Today", "Roadmap", "This month: Neural networks from scratch"]);
  });

  it("the first choice is never a command: Enter in haste signs nobody out", () => {
    for (const typed of ["s", "si", "sign", "sign out", "theme", "change theme to dark", "keyboard"]) {
      const [first] = optionGroups({ ...facts, typed }).flatMap(({ options }) => options);
      assert.ok("href" in first.does, typed);
    }
    assert.ok(labels({ ...facts, typed: "sign" }).includes("Sign out"));
  });

  it("a German finds a page by its name, by the English one and by other words for it", () => {
    const t = translator("de", { Settings: "Einstellungen", "profile password account time zone": "Profil Passwort Konto Zeitzone" });
    for (const typed of ["einst", "settings", "passw"]) assert.equal(optionGroups({ ...facts, typed, t })[0].options[0].label, "Einstellungen", typed);
  });

  it("a month that is found has its number and title in the reader's language", () => {
    const t = translator("de", { "Month {month}: {title}": "Monat {month}: {title}", Transformers: "Transformer" });
    const hits = [{ kind: "month" as const, key: "7", title: "Month 7: Transformers", href: "/months/7", month: 7 }];
    assert.ok(labels({ ...facts, typed: "transf", answer: { hits, meant: null }, t }).includes("Monat 7: Transformer"));
  });

  it("no two choices share an id, whatever was found", () => {
    const hits = [{ kind: "lesson" as const, key: "chain-rule", title: "The chain rule", href: "/lessons/chain-rule", month: 1 }, { kind: "exercise" as const, key: "chain-rule", title: "The chain rule", href: "/exercises/chain-rule", month: 1 }, { kind: "note" as const, key: "lesson chain-rule", title: "The chain rule", href: "/lessons/chain-rule", month: 1 }];
    const ids = optionGroups({ ...facts, typed: "c", start, answer: { hits, meant: null } }).flatMap(({ options }) => options.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[\w-]+$/);
  });
});
