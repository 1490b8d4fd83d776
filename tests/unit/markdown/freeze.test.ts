import assert from "node:assert/strict";
import { test } from "node:test";
import { toHtml } from "hast-util-to-html";
import { freeze } from "#components/markdown/freeze.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";

const frozen = (text: string): string => toHtml(freeze(renderMarkdown(text, { person: true }).tree));

test("a formula becomes one element with its HTML; the tree it came from is untouched", () => {
  const { tree } = renderMarkdown("Euler: $e^{i\\pi} = -1$.", { person: true });
  const before = toHtml(tree);
  const [paragraph] = freeze(tree).children;
  assert.ok(paragraph.type === "element" && paragraph.children.length === 0);
  assert.match(String(paragraph.properties.dataFrozen), /katex/);
  assert.equal(toHtml(tree), before);
});

test("a link keeps its component, and what stands beside it stays where it was", () => {
  assert.match(frozen("before [the roadmap](/roadmap) after"), /^<p>before <a href="\/roadmap"[^>]*>.*<\/a> after<\/p>$/);
});

test("a script in a person's text is text once it is frozen too", () => {
  const html = frozen("see <script>alert(1)</script> and `<img onerror=x>`");
  assert.doesNotMatch(html, /<script|<img/);
  assert.match(html, /&#x26;lt;script|&amp;lt;script|&#x26;#x3C;script|&amp;#x3C;script/);
});

test("nobody writes frozen HTML in Markdown", () => {
  assert.doesNotMatch(frozen(":::note{data-frozen=\"<b>x</b>\" dataFrozen=y}\ntext\n:::"), /data-frozen="&#x3C;b>|data-frozen="y"/);
});
