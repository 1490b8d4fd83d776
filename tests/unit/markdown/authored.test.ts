import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { InvalidFileError } from "#domain/errors.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { textOf } from "#lib/markdown/text-of.ts";
import { elements, visibleText } from "./tree.ts";

const file = "content/months/01-x/01-y.md";
const render = (text: string) => renderMarkdown(text, { file });
const refuses = (text: string, message: RegExp) => assert.throws(() => render(text), (error) => error instanceof InvalidFileError && error.message.startsWith(file) && message.test(error.message));

test("a script in a file is text too: authors are not asked for HTML", () => {
  assert.deepEqual(elements(render("<script>alert(1)</script>").tree, "script"), []);
});

test("an author's comment is left out", () => {
  assert.equal(visibleText(render("a\n\n<!-- checked by hand -->\n\nb").tree).replace(/\s/g, ""), "ab");
});

test("a colon within a sentence is no directive", () => {
  assert.equal(visibleText(render("a ratio of 3:b and a range x[1:n], note:this").tree), "a ratio of 3:b and a range x[1:n], note:this");
});

test("an unknown directive names the file, the line and the nearest known one", () => {
  refuses("one\n\n:::notes\nx\n:::", /line 3 of the text: ":::notes" is not known\. Did you mean ":::note"\?/);
});

test("links to exercises, lessons and topics lead to their pages", () => {
  const [exercise] = listExercises();
  const hrefs = elements(render(`[a](exercise:${exercise.slug}) [b](roadmap:l2.math.convolution) [c](roadmap:project.music)`).tree, "a").map(({ properties }) => properties.href);
  assert.deepEqual(hrefs, [`/exercises/${exercise.slug}`, "/months/4#l2.math.convolution", "/months/10#project.music"]);
});

test("a link to an exercise that does not exist names the file, the link and the nearest", () => {
  const [{ slug }] = listExercises();
  refuses(`[a](exercise:${slug}x)`, new RegExp(`The link "exercise:${slug}x" leads nowhere.*Did you mean "${slug}"\\?`));
});

test("a link to a topic that does not exist names the nearest", () => {
  refuses("[a](roadmap:l2.math.convolutions)", /leads nowhere.*Did you mean "l2\.math\.convolution"\?/);
});

test("what a published text leads to and is gone becomes its text with a mark, and takes nothing else along", () => {
  const [{ slug }] = listExercises();
  const { tree } = renderMarkdown(`[gone *now*](exercise:taken-away), [there](exercise:${slug}), [by name][x], [elsewhere](https://example.org)\n\n[x]: lesson:taken-away`, { file, published: true });
  assert.equal(visibleText(tree).trim(), "gone now, there, by name, elsewhere");
  assert.deepEqual(elements(tree, "a").map(({ properties }) => [properties.href, properties.dataGone]),
    [[undefined, "true"], [`/exercises/${slug}`, undefined], [undefined, "true"], ["https://example.org", undefined]]);
});

test("a formula that no longer can be read does not take a published page along", () => {
  assert.match(visibleText(renderMarkdown("so $\\frac{1$ it is", { file, published: true }).tree), /so .*it is/);
});

test("in a text that is not published yet a dead link stays an error", () => refuses("[by name][x]\n\n[x]: lesson:taken-away", /leads nowhere/));

test("a person cannot mark a link as gone", () => {
  const { tree } = renderMarkdown('<a data-gone="true">x</a> [y](exercise:taken-away)', { person: true });
  assert.ok(elements(tree, "a").every(({ properties }) => properties.dataGone === undefined));
});

test("a formula that cannot be read is an error of the file", () => refuses("so $\\frac{1$ it is", /line 1 of the text: This formula cannot be read: Unexpected end/));

test("a picture of another host is an error of the file", () => refuses("![a](https://example.org/a.png)", /must be a file of this site/));

test("formulas carry MathML for those who do not see them", () => {
  const tree = render("$x^2$").tree;
  assert.equal(elements(tree, "math").length, 1);
  assert.ok(elements(tree, "span").some(({ properties }) => properties.ariaHidden === "true"));
});

test("code is coloured by variables of the style sheet, in languages that are known only", () => {
  const styles = (text: string) => elements(render(text).tree, "span").map(({ properties }) => String(properties.style ?? ""));
  const coloured = styles("```ts\nconst a = 1; // one\n```");
  assert.ok(coloured.some((style) => style.includes("var(--code-token-keyword)")));
  assert.ok(coloured.every((style) => style === "" || /^color:var\(--code-/.test(style)), coloured.join());
  assert.deepEqual(styles("```cobol\nMOVE 1 TO A.\n```"), []);
});

test("headings are listed with links that no page's own id can collide with", () => {
  const { headings } = render("## Content\n\n### Why $x$\n\n## Content");
  assert.deepEqual(headings, [
    { id: "at-content", text: "Content", depth: 2 }, { id: "at-why-x", text: "Why x", depth: 3 }, { id: "at-content-1", text: "Content", depth: 2 },
  ]);
});

const parts = (text: string) => elements(render(text).tree, "div").filter(({ properties }) => properties.dataPart)
  .map((element) => [element.properties.dataPart, textOf(element).trim(), element.properties.dataCorrect].filter((value) => value !== undefined));

test("a choice question is sorted into prompt, answers and feedback, also with blank lines between", () => {
  const expected = [["prompt", "Which?"], ["answer", "one", "true"], ["feedback", "since — as said — it is"], ["answer", "two", "false"], ["feedback", "too many"]];
  assert.deepEqual(parts(':::question{type="choice"}\nWhich?\n\n- [x] one — since — as said — it is\n- [ ] two — too many\n:::'), expected);
  assert.deepEqual(parts(':::question{type="choice"}\nWhich?\n\n- [x] one — since — as said — it is\n\n- [ ] two — too many\n:::'), expected);
});

test("an answer without feedback, and a question without a right answer, are errors of the file", () => {
  refuses(':::question{type="choice"}\nWhich?\n\n- [x] one\n:::', /an answer without feedback: "one/);
  refuses(':::question{type="choice"}\nWhich?\n\n- [ ] one — no\n:::', /has no right answer/);
});

test("a number question keeps answer, tolerance and feedback", () => {
  const text = ':::question{type="number" answer="0.25" tolerance="0.01"}\nHow much?\n\nFeedback: a *quarter*.\n:::';
  assert.deepEqual(parts(text), [["prompt", "How much?"], ["feedback", "a quarter."]]);
  const [form] = elements(render(text).tree, "form");
  assert.deepEqual(form.properties, { dataType: "number", dataAnswer: "0.25", dataTolerance: "0.01" });
});

test("a number question whose answer is no number is an error of the file", () => {
  refuses(':::question{type="number" answer="a quarter"}\nHow much?\n\nFeedback: x\n:::', /needs numbers/);
});

const program = (rest: string) => `:::question{type="output"}\nWhat does this print?\n\n\`\`\`ts\nconsole.log([1, 2]);\n\`\`\`\n\n${rest}\n\nFeedback: An array.\n:::`;

test("what a program prints is the answer of its question and not shown in the prompt", () => {
  const text = program("```text\n[ 1, 2 ]\n```");
  const [prompt, feedback] = parts(text);
  assert.ok(String(prompt[1]).includes("console.log") && !String(prompt[1]).includes("[ 1, 2 ]"));
  assert.deepEqual(feedback, ["feedback", "An array."]);
  assert.deepEqual(elements(render(text).tree, "form")[0].properties, { dataType: "output", dataAnswer: "[ 1, 2 ]" });
});

test("a program whose output is not given, or given twice, is an error of the file", () => {
  refuses(program(""), /needs a program in a block/);
  refuses(program("```text\n1\n```\n\n```text\n2\n```"), /needs a program in a block/);
});

const registry = readFileSync("components/figures/registry.tsx", "utf8");

for (const lesson of listLessons()) {
  test(`lesson ${lesson.slug} renders, and its figures exist`, () => {
    const { figures } = renderMarkdown(lesson.body, { file: lesson.file });
    for (const name of figures) assert.ok(registry.includes(`"${name}":`), `${lesson.file}: components/figures/registry.tsx has no "${name}"`);
  });
}

for (const exercise of listExercises()) {
  test(`statement and hints of ${exercise.slug} render`, () => {
    for (const text of [exercise.instructions, ...exercise.hints.map(({ body }) => body)]) renderMarkdown(text, { file: `${exercise.folder}/instructions.md` });
  });
}
