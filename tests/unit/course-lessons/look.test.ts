import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { maxLessonBytes } from "#domain/course-lesson.ts";
import { limitProblem, measureProblem } from "#domain/lesson-limits.ts";
import { figureCatalogue } from "#features/course-lessons/figure-catalogue.ts";
import { lookAtText } from "#features/course-lessons/look.ts";
import { listLessons, selectLesson } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { measureMarkdown } from "#lib/markdown/measure.ts";
import { elements, visibleText } from "../markdown/tree.ts";

const [topic] = [...roadmap().topics.keys()];
const front = `---\ntitle: A lesson\nmonth: 1\ncovers: [${topic}]\nminutes: 20\nobjectives: [One]\n---\n`;
const look = (body: string) => lookAtText(`${front}${body}`);
const first = (body: string) => look(body).problems[0];
const treeOf = (body: string) => {
  const { rendered, problems } = look(body);
  assert.ok(rendered, JSON.stringify(problems));
  return rendered.tree;
};

describe("every lesson on disk", () => {
  test("is far within the bounds of what is drawn", () => {
    for (const { body, slug } of listLessons()) assert.deepEqual([limitProblem(body), measureProblem(measureMarkdown(body))], [null, null], slug);
  });

  test("could be published as it is: one with each kind of figure, question and formula", () => {
    const { file } = selectLesson("backpropagation");
    assert.deepEqual(lookAtText(readFileSync(file, "utf8")).problems, []);
  });
});

describe("the list of figures to insert", () => {
  test("is that of the registry", () => {
    const registry = Array.from(readFileSync("components/figures/registry.tsx", "utf8").matchAll(/^ {2}"([a-z0-9-]+)":/gm), ([, name]) => name);
    assert.deepEqual(figureCatalogue.map(({ name }) => name), registry);
  });
});

describe("what is wrong is said at its line of the file", () => {
  test("an unknown directive", () => assert.deepEqual([first("a\n\n:::notes\nx\n:::\n").line, first("a\n\n:::notes\nx\n:::\n").message], [10, '":::notes" is not known. Did you mean ":::note"?']));
  test("an unknown figure, which is not drawn", () => {
    const { problems: [problem], rendered } = look('a\n\n:::figure{name="backprop-grap"}\nx\n:::\n');
    assert.equal(problem.line, 10);
    assert.match(problem.message, /There is no figure "backprop-grap"\. Did you mean "backprop-graph"\?/);
    assert.equal(rendered, null);
  });
  test("a link to an exercise that is not there", () => {
    assert.equal(first("a\n\n[b](exercise:matmull)\n").line, 10);
    assert.match(first("a\n\n[b](exercise:matmull)\n").message, /leads nowhere.*Did you mean "matmul"/);
  });
  test("a picture of another host", () => assert.match(first("![a](https://example.org/a.png)\n").message, /must be a file of this site/));
  test("a formula that cannot be read", () => assert.match(first("so $\\frac{1$ it is\n").message, /formula.*cannot be read/));
  test("a question without its answer", () => assert.match(first(':::question{type="choice"}\nWhich?\n\n- [ ] a — b\n:::\n').message, /has no right answer/));
  test("a heading as large as the title", () => assert.deepEqual([first("a\n\n# Large\n").line, first("```bash\n# no heading\n```\n")], [10, undefined]));
  test("a topic and a source that the roadmap does not have", () => {
    const { problems } = lookAtText(`${front.replace(topic, `${topic}x`).replace("\n---\n", "\nresources: [res.nowhere]\n---\n")}a\n`);
    assert.deepEqual(problems.map(({ line }) => line), [4, 7]);
  });
});

describe("a text that came from anywhere", () => {
  test("cannot bring a script, a style or a handler", () => {
    const tree = treeOf('<script>alert(1)</script>\n\n<img src=x onerror="alert(1)">\n\n<style>*{}</style>\n\n<a href="javascript:alert(1)" onclick="x()">a</a>\n\n<iframe src="https://example.org"></iframe>\n');
    for (const name of ["script", "style", "img", "iframe", "a"]) assert.deepEqual(elements(tree, name), [], name);
    assert.match(visibleText(tree), /<script>alert\(1\)<\/script>/);
  });

  test("leads nowhere that runs a program", () => {
    for (const url of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "data:text/html,x", "vbscript:x", "&#x6A;avascript:alert(1)"]) {
      const hrefs = elements(treeOf(`[a](${url}) [b]\n\n[b]: ${url}\n`), "a").map(({ properties }) => properties.href);
      assert.ok(hrefs.every((href) => href === undefined || !/^\s*(javascript|data|vbscript):/i.test(String(href))), `${url}: ${hrefs.join()}`);
    }
  });

  test("cannot give a directive properties of its own", () => {
    const [figure] = elements(treeOf(':::figure{name="tangent" onclick="x()" style="position:fixed" class="a" id="b"}\nx\n:::\n'), "figure");
    assert.deepEqual(figure.properties, { dataName: "tangent" });
  });

  test("cannot have KaTeX make links, pictures or HTML", () => {
    for (const formula of ["\\href{javascript:alert(1)}{x}", "\\includegraphics{https://example.org/a.png}", "\\htmlStyle{position:fixed}{x}", "\\url{javascript:alert(1)}"]) {
      const { rendered } = look(`$${formula}$\n`);
      if (rendered === null) continue;
      assert.deepEqual([...elements(rendered.tree, "a"), ...elements(rendered.tree, "img")], [], formula);
    }
  });
});

/** Of this process alone: other work on the machine does not count. */
const secondsSince = (from: NodeJS.CpuUsage): number => process.cpuUsage(from).user / 1e6;

const upTo = (piece: string, length = maxLessonBytes - front.length): string => piece.repeat(Math.floor(length / piece.length));

describe("a text that would keep the server busy", () => {
  const hostile: Record<string, string> = {
    "10,000 directives": ":::note\nx\n:::\n\n".repeat(10_000),
    "200 figures": ':::figure{name="tangent"}\nx\n:::\n\n'.repeat(200),
    "one paragraph of emphasis": upTo("**a_b*"),
    "one paragraph behind a bar": `|${upTo("**a_b* |\n|")}`,
    "brackets": upTo("[", 100_000),
    "a large table": `|a|b|\n|-|-|\n${upTo("|a|b|\n", 100_000)}`,
    "quotations in quotations": `${">".repeat(5000)} x`,
    "lists in lists on one line": `${"- ".repeat(3000)}x`,
    "colons": `${":".repeat(5000)}note\nx\n`,
    "emphasis in emphasis": `${"*a _b ".repeat(250)}x${"_*".repeat(250)}`,
    "30,000 formulas": upTo("$x^2$\n\n"),
    "a long formula": `$$\n${upTo("\\frac{1}{x}\n\n", 150_000)}\n$$\n`,
    "formulas as code": upTo(`~~~math\n${"\\frac{1}{x}".repeat(200)}\n~~~\n\n`),
    "formulas behind a dollar that is none": `\`$\`\n\n${upTo(`$$\n${"\\frac{1}{x}".repeat(200)}\n$$\n\n`)}`,
    "macros that double": `$$\n\\def\\a{${"x".repeat(1000)}}\\def\\b{\\a\\a\\a\\a}\\b\\b\n$$\n`,
    "a command of one's own": "$\\newcommand{\\x}{y}\\x$\n",
    "a topic as long as a book": "x",
  };
  for (const [name, body] of Object.entries(hostile)) {
    test(`${name}: refused in words, at once`, () => {
      const from = process.cpuUsage();
      const { problems, rendered } = name === "a topic as long as a book" ? lookAtText(`${front.replace(topic, "x".repeat(15_000))}x\n`) : look(body);
      assert.ok(problems.length > 0);
      if (name !== "a topic as long as a book") assert.equal(rendered, null);
      assert.ok(secondsSince(from) < 3, `${secondsSince(from)} s`);
    });
  }

  const heavy: Record<string, string> = {
    "prose": upTo(`${"The quick brown fox jumps over the lazy dog. ".repeat(8)}\n\n`),
    "paragraphs of emphasis": upTo(`${"**a_b*".repeat(630)}\n\n`),
    "code": `${upTo(`\`\`\`ts\n${"const a = [1, 2, 3].map((x) => x * 2);\n".repeat(100)}\`\`\`\n\n`)}`,
    "formulas": "$x^2$ and\n\n".repeat(1500),
    "directives": ":::note\nx\n:::\n\n".repeat(450),
  };
  for (const [name, body] of Object.entries(heavy)) {
    test(`as much ${name} as is allowed is drawn within seconds`, () => {
      const from = process.cpuUsage();
      assert.deepEqual(look(body).problems, []);
      assert.ok(secondsSince(from) < 8, `${secondsSince(from)} s`);
    });
  }
});
