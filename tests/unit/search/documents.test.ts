import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { exerciseSource, lessonSource, listSources, type SearchSource } from "#features/search/documents.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { plainText } from "#lib/search/plain-text.ts";

const year = roadmap();
const textOf = (source: SearchSource): string => [source.title, source.text().terms, source.text().body].join("\n");
const words = (text: string): Set<string> => new Set(text.match(/[A-Za-z_][A-Za-z0-9_]{4,}/g) ?? []);

/** What nobody may read before it is earned: solution, tests, mistakes with their messages, hints. */
function secretsOf(folder: string): string {
  const mistakes = readdirSync(path.join(folder, "mistakes")).map((name) => path.join("mistakes", name));
  return ["solution.ts", "tests.ts", "hints.md", ...mistakes].map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n");
}

describe("documents of the search", () => {
  it("no word of an exercise's solution, tests, mistakes or hints is found by way of the exercise, unless its statement has it", () => {
    const secret = (slug: string, folder: string, text: string): string[] => {
      const open = words(["instructions.md", "exercise.yaml"].map((name) => readFileSync(path.join(folder, name), "utf8")).join("\n"));
      const topics = words([...year.topics.values()].map((topic) => topic.text).concat(slug.replaceAll("-", " ")).join("\n"));
      return [...words(secretsOf(folder))].filter((word) => !open.has(word) && !topics.has(word) && words(text).has(word));
    };
    for (const exercise of listExercises()) assert.deepEqual(secret(exercise.slug, exercise.folder, textOf(exerciseSource(exercise, year))), [], exercise.slug);
  });

  it("a hint that says something of its own stays out", () => {
    const [exercise] = listExercises();
    const source = exerciseSource({ ...exercise, hints: [{ number: 1, title: "Zanzibar", body: "Remember quetzalcoatl." }], starter: "const axolotl = 1;" }, year);
    assert.doesNotMatch(textOf(source), /zanzibar|quetzalcoatl|axolotl/i);
  });

  it("the answers of a lesson's questions stay out, and its captions stay in", () => {
    const { text } = plainText("Before.\n\n:::question{type=\"choice\"}\nWhich?\n\n- [x] Quetzal — Because.\n:::\n\n:::figure{name=\"tangent\"}\nMove the point.\n:::\n\n:::key[The rule]\nSlopes multiply.\n:::\n");
    assert.equal(text.trim(), "Before.\nMove the point.\nThe rule\nSlopes multiply.");
    for (const lesson of listLessons()) assert.doesNotMatch(lessonSource(lesson, year).text().body, /^Feedback:/m, lesson.slug);
  });

  it("neither signs of Markdown nor TeX are left in what is read", () => {
    const { text, headings } = plainText("## A *bold* `step`\n\nSee [the **rule**](/lessons/chain-rule), a ratio 2:b and $\\frac{1}{\\sqrt{d_k}}$.\n\n$$\n\\int_0^1\n$$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- a note to authors -->\n\n```ts\nconst last = 1;\n```\n");
    assert.deepEqual(headings, ["A bold step"]);
    assert.equal(text, "A bold step\nSee the rule, a ratio 2:b and 1/√d_k.\na b\n1 2\nconst last = 1;");
    for (const source of listSources()) assert.doesNotMatch(source.text().body.split("\n").slice(0, 12).join("\n"), /\$\$|\\frac|\\sum|:::|\]\(/, source.key);
  });

  it("every lesson, exercise, project, month and resource is there, once, with its place in the site", () => {
    // Courses that this machine has published have texts of their own besides.
    const sources = listSources().filter(({ courseId }) => courseId === null);
    const count = (kind: string) => sources.filter((source) => source.kind === kind).length;
    assert.deepEqual([count("lesson"), count("exercise"), count("month"), count("resource")], [listLessons().length, listExercises().length, 12, year.resources.length]);
    assert.equal(new Set(sources.map(({ kind, key }) => `${kind} ${key}`)).size, sources.length);
    for (const { href } of sources) assert.match(href, /^(\/(lessons|exercises|projects|months|resources)[/#]|https?:\/\/)/);
  });

  it("a changed text changes the hash, the same text does not", () => {
    const [lesson] = listLessons();
    const { hash } = lessonSource(lesson, year);
    assert.equal(lessonSource({ ...lesson }, year).hash, hash);
    assert.notEqual(lessonSource({ ...lesson, body: `${lesson.body} More.` }, year).hash, hash);
    assert.notEqual(lessonSource({ ...lesson, title: "Another" }, year).hash, hash);
  });
});
