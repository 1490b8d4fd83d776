import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { csvLine, decodeTable, parseCsv } from "#domain/csv.ts";

const cells = (text: string) => parseCsv(text).map((row) => row.cells);

describe("a table in text", () => {
  it("quotes hold separators, quotes and line ends, and rows keep the line that they begin on", () => {
    const rows = parseCsv('name,email\r\n"Lovelace, ""Ada""\r\nCountess",ada@example.org\r\nBob,bob@example.org\r\n');
    assert.deepEqual(rows, [
      { line: 1, cells: ["name", "email"] },
      { line: 2, cells: ['Lovelace, "Ada"\r\nCountess', "ada@example.org"] },
      { line: 4, cells: ["Bob", "bob@example.org"] },
    ]);
  });

  it("a byte order mark is no part of the first heading", () => assert.deepEqual(cells("\uFEFFname,email\n"), [["name", "email"]]));

  it("semicolons and tabs separate where they do, and a comma in a name is then a comma", () => {
    assert.deepEqual(cells("Lovelace, Ada;ada@example.org;student"), [["Lovelace, Ada", "ada@example.org", "student"]]);
    assert.deepEqual(cells("Ada\tada@example.org"), [["Ada", "ada@example.org"]]);
    assert.deepEqual(cells('"a;b;c",d'), [["a;b;c", "d"]]);
  });

  it("line ends of any system, and none at the end", () => {
    for (const end of ["\n", "\r\n", "\r"]) assert.deepEqual(parseCsv(`a,b${end}${end}c,d`), [{ line: 1, cells: ["a", "b"] }, { line: 3, cells: ["c", "d"] }]);
  });

  it("empty lines, and lines of separators alone, are no rows", () => assert.deepEqual(cells("\n\n,,\n a , b \n;;\n"), [["a", "b"], [";;"]]));

  it("space around a quoted cell is not part of it, space inside is", () => assert.deepEqual(cells('a, " b " ,c'), [["a", " b ", "c"]]));

  it("a quote within a word is a quote, and one that is never closed loses nothing", () => {
    assert.deepEqual(cells('Ada "Countess" L,x'), [['Ada "Countess" L', "x"]]);
    assert.deepEqual(cells('a,"b\nc'), [["a", "b\nc"]]);
  });

  it("what was written is read again", () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/^[=+\-@\t\r\n"]/.test(text) && text !== "\uFEFF");
    fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (row) => {
      // The first line tells the separator.
      assert.deepEqual(cells(csvLine(["a", "b", "c", "d", "e", "f", "g", "h", "i"]) + csvLine(row.map((text) => text.replaceAll("\uFEFF", ""))))[1], row.map((text) => text.replaceAll("\uFEFF", "")));
    }));
  });
});

describe("a table that a spreadsheet opens", () => {
  it("no cell is a formula", () => {
    for (const formula of ["=CMD|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "  =1", "\r=1"]) {
      const [[cell]] = cells(`${csvLine([formula, "x"])}`);
      assert.match(cell, /^'/, JSON.stringify(formula));
    }
    assert.equal(csvLine(["a=b", "1-2"]), "a=b,1-2\r\n");
  });

  it("quotes, separators and line ends are quoted", () => assert.equal(csvLine(['say "x"', "a,b", "a\nb", "a;b"]), '"say ""x""","a,b","a\nb","a;b"\r\n'));
});

describe("the bytes of a spreadsheet's file", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it("umlauts of UTF-8, of Windows and of UTF-16 are umlauts", () => {
    assert.equal(decodeTable(new Uint8Array(new TextEncoder().encode("Jürgen"))), "Jürgen");
    assert.equal(decodeTable(bytes(0x4a, 0xfc, 0x72)), "Jür");
    assert.equal(decodeTable(bytes(0xff, 0xfe, 0x4a, 0x00, 0xfc, 0x00)), "Jü");
    assert.equal(decodeTable(bytes(0xfe, 0xff, 0x00, 0x4a, 0x00, 0xfc)), "Jü");
  });
});
