import assert from "node:assert/strict";
import { test } from "node:test";
import { codeToHtml, markdownToHtml } from "#lib/markdown/to-html.ts";

test("a script, a handler and a script's address in a note are text", () => {
  const html = markdownToHtml('<script>alert(1)</script>\n\nand <img src=x onerror="steal()"> [a](javascript:alert(1)) ![b](https://elsewhere.example/pixel.png)');
  assert.doesNotMatch(html, /<script|<img|href="javascript|elsewhere\.example/);
});

test("formulas and code are drawn", () => {
  assert.match(markdownToHtml("$x^2$"), /class="katex"/);
  assert.match(markdownToHtml("```ts\nconst x = 1;\n```"), /<span style="color:var\(--code-token-keyword\)">const<\/span>/);
});

test("a note's headings stand below those of its page", () => assert.doesNotMatch(markdownToHtml("# a\n\n## b"), /<h[12]/));

test("two texts of one page have no id in common, and their footnotes lead into their own text", () => {
  const ids = (html: string) => Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  const targets = (html: string) => Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
  const [one, other] = ["one-", "other-"].map((prefix) => markdownToHtml("## Shapes\n\nSee[^1].\n\n[^1]: Here.", prefix));
  assert.ok(ids(one).length >= 3 && ids(one).every((id) => id.startsWith("one-")), one);
  assert.deepEqual(ids(one).filter((id) => ids(other).includes(id)), []);
  assert.ok(targets(one).length >= 2 && targets(one).every((id) => ids(one).includes(id)), one);
});

test("a program cannot leave its fence", () => {
  const html = codeToHtml('const a = "```";\n```\n# not a heading\n````\n[a link](https://example.org)');
  assert.doesNotMatch(html, /<h\d|<a /);
  assert.equal(html.match(/<pre/g)?.length, 1);
});

test("markup in a program is shown, not made", () => assert.doesNotMatch(codeToHtml("</code></pre><script>alert(1)</script>"), /<script/));
