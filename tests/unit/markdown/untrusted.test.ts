import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { elements, visibleText } from "./tree.ts";

const person = (text: string) => renderMarkdown(text, { person: true }).tree;

test("a script in a person's text is text", () => {
  const tree = person("before <script>alert(1)</script> after");
  assert.deepEqual(elements(tree, "script"), []);
  assert.match(visibleText(tree), /<script>alert\(1\)<\/script>/);
});

test("an element with an event handler is text, in a line and as a block", () => {
  for (const text of ['a <b onclick="steal()">b</b>', '<img src=x onerror="steal()">', "<details ontoggle=steal() open>\n\nx\n\n</details>"]) {
    const tree = person(text);
    assert.ok(elements(tree).every(({ tagName }) => tagName === "p"), text);
  }
});

const badAddresses = [
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "&#106;avascript:alert(1)", " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>", "vbscript:x", "exercise:../../etc", "lesson:nowhere", "roadmap:nowhere",
];

for (const address of badAddresses) {
  test(`a link to ${JSON.stringify(address)} leads nowhere`, () => {
    for (const text of [`[a](<${address}>)`, `[a][x]\n\n[x]: <${address}>`, `<${address}>`]) {
      for (const link of elements(person(text), "a")) assert.ok(!("href" in link.properties), `${text} kept ${String(link.properties.href)}`);
    }
  });
}

test("a link to elsewhere stays, without the reader's address and without our vote", () => {
  const [link] = elements(person("[a](https://example.org/x)"), "a");
  assert.equal(link.properties.href, "https://example.org/x");
  assert.deepEqual(link.properties.rel, ["nofollow", "ugc", "noopener", "noreferrer"]);
});

test("a picture from elsewhere, which would report the reader to its host, becomes its words", () => {
  for (const text of ["![graph](https://example.org/pixel.png)", "![graph](//example.org/pixel.png)", "![graph](/local.png)", "![graph][p]\n\n[p]: https://example.org/pixel.png"]) {
    const tree = person(text);
    assert.deepEqual(elements(tree, "img"), []);
    assert.match(visibleText(tree), /graph/);
  }
});

test("directives of lessons do nothing in a person's text", () => {
  const tree = person(':::figure{name="backprop-graph"}\nx\n:::\n\n:::note\ny\n:::');
  assert.deepEqual([...elements(tree, "figure"), ...elements(tree, "aside"), ...elements(tree, "form")], []);
});

test("a formula cannot bring a link, a picture, markup or a style of its own", () => {
  for (const formula of ["\\href{javascript:alert(1)}{x}", "\\url{javascript:alert(1)}", "\\includegraphics{https://example.org/x.png}", "\\htmlClass{fixed}{x}", "\\htmlStyle{position:fixed}{x}", "\\htmlId{content}{x}", "\\htmlData{a=b}{x}"]) {
    const tree = person(`$${formula}$`);
    assert.deepEqual([...elements(tree, "a"), ...elements(tree, "img")], [], formula);
    const marked = elements(tree).filter(({ properties }) => properties.id !== undefined || String(properties.style ?? "").includes("fixed") || String(properties.className ?? "").includes("fixed"));
    assert.deepEqual(marked, [], formula);
  }
});

test("a formula that cannot be read is shown and ends nothing", () => {
  assert.match(visibleText(person("so $\\frac{1$ it is")), /\\frac\{1/);
});

test("a formula that defines itself over and over is given up", () => {
  const started = performance.now();
  person("$\\def\\a{\\a\\a}\\a$");
  assert.ok(performance.now() - started < 2000);
});

const tags = new Set(["a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "input", "li", "ol", "p", "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "span"]);
const pieces = [
  "<script>", "</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "<a href='javascript:alert(1)'>", "![x](data:,x)", "<svg/onload=alert(1)>", "<!--", "-->", "`", "```ts\n", "\n\n", "- ", "- [x] ",
  "> ", "| a | b |\n|--|--|\n", "[^1]", "\n[^1]: ", "<style>*{display:none}</style>", "&lt;script&gt;", "&#x3C;script>", "[", "](", ")", "<", ">", "\"", "https://example.org", ":::note\n", "::figure{name=x}", "# ", "*", "_", "\\", "a", " ", "<iframe src=//e>",
];

test("whatever is put together, only Markdown's own elements come out, and no address but http, https, mailto or one of this site", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
    for (const { tagName, properties } of elements(person(parts.join("")))) {
      assert.ok(tags.has(tagName), tagName);
      for (const [name, value] of Object.entries(properties)) {
        assert.doesNotMatch(name, /^on/i);
        if (name === "href") assert.match(String(value), /^(https?:|mailto:|#|\/|[^:]*$)/);
        assert.notEqual(name, "src");
      }
    }
  }), { numRuns: 400 });
});
