import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { inEnglish } from "#domain/i18n/translate.ts";
import { cleanName, fileProblem, maxFileBytes, mediaTypeOf, sizeWords } from "#domain/handed-file.ts";

describe("a file to be handed in", () => {
  test("a path is cut to its last part, and what a system would trip over goes", () => {
    assert.deepEqual(["../../etc/passwd.txt", "C:\\Users\\ada\\report.pdf", ".htaccess.txt", "a\u0000b\r\n.pdf", "say \"hi\".md"].map(cleanName), ["passwd.txt", "report.pdf", "htaccess.txt", "ab.pdf", "say hi.md"]);
  });
  test("a long name keeps its ending", () => {
    const name = cleanName(`${"x".repeat(500)}.pdf`);
    assert.ok(name.length <= 120 && name.endsWith(".pdf"));
  });
  test("no name gets out of the folder, breaks a header or is longer than allowed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => {
      const clean = cleanName(name);
      assert.ok(!/[/\\\u0000-\u001f"]/.test(clean) && !clean.startsWith(".") && clean.length <= 120);
    }));
  });
  test("pages and programs that a browser would run are not taken", () => {
    for (const name of ["a.html", "a.svg", "a.xhtml", "a.exe", "a", "a.pdf.html", "a.constructor", "a.__proto__"]) assert.equal(mediaTypeOf(name), null, name);
    assert.equal(mediaTypeOf("Report.PDF"), "application/pdf");
  });
  test("each fault is said in words", () => {
    const said = (name: string, size: number) => {
      const problem = fileProblem(name, size);
      return problem === null ? "" : inEnglish(problem.text, problem.values);
    };
    assert.match(said("a.html", 10), /end in pdf, .* or zip can .* ZIP/);
    assert.match(said("a.pdf", 0), /empty/);
    assert.match(said("a.pdf", maxFileBytes + 1), /10\.0 MB; at most 10 MB/);
    assert.match(said("..", 5), /no name/);
    assert.equal(fileProblem("a.pdf", maxFileBytes), null);
  });
  test("sizes in words", () => assert.deepEqual([10, 1536, 1024 * 1024, 1.44 * 1024 * 1024].map((size) => sizeWords(size)), ["1 KB", "2 KB", "1.0 MB", "1.4 MB"]));
  test("sizes in another language have its comma", () => assert.equal(sizeWords(1.44 * 1024 * 1024, "de-DE"), "1,4 MB"));
});
