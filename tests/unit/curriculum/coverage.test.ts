import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { section } from "#grader/proof/statement.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { isHanded, milestoneKey } from "#domain/project.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { elements } from "../markdown/tree.ts";

/** Months that are promised in full: every topic has its lesson and, where it asks for code, its exercise. */
const complete = [1, 2, 3];

const lessons = listLessons();
const exercises = listExercises();
const topics = [...roadmap().topics.values()].filter(({ month }) => complete.includes(month));
const questionsIn = (body: string) => elements(renderMarkdown(body, { file: "a lesson" }).tree, "form").map(({ properties }) => String(properties.dataType));

describe("months that are complete", () => {
  test("every topic has a lesson", () => {
    const covered = new Set(lessons.flatMap(({ covers }) => covers));
    assert.deepEqual(topics.map(({ id }) => id).filter((id) => !covered.has(id)), []);
  });

  test("every topic that asks for code has an exercise", () => {
    const covered = new Set(exercises.flatMap(({ covers }) => covers));
    assert.deepEqual(topics.filter(({ code }) => code).map(({ id }) => id).filter((id) => !covered.has(id)), []);
  });

  test("every resource of a topic is listed by a lesson", () => {
    const listed = new Set(lessons.flatMap(({ sources }) => sources.map(({ title }) => title)));
    const ids = new Set(topics.map(({ id }) => id));
    const promised = roadmap().resources.filter((resource) => resource.for.some((id) => ids.has(id)));
    assert.deepEqual(promised.map(({ title }) => title).filter((title) => !listed.has(title)), []);
  });

  for (const lesson of lessons.filter(({ month }) => complete.includes(month))) {
    test(`lesson ${lesson.slug} has a figure, code that runs, three to five questions, exercises and resources`, () => {
      const { figures } = renderMarkdown(lesson.body, { file: lesson.file });
      const questions = questionsIn(lesson.body);
      assert.ok(figures.length >= 1, "no figure");
      assert.match(lesson.body.replace(/:::question[\s\S]*?\n:::/g, ""), /```ts\n[\s\S]*?\n```\s+```text\n/, "no program with its output");
      assert.ok(questions.length >= 3 && questions.length <= 5, `${questions.length} questions`);
      assert.ok(new Set(questions).size >= 2, `every question is of the kind ${questions[0]}`);
      assert.match(lesson.body, /\]\(exercise:/, "no exercise is named");
      assert.ok(lesson.sources.length > 0, "no resource");
      assert.ok(lesson.readability.words >= 700 && lesson.readability.words <= 1800, `${lesson.readability.words} words`);
    });
  }

  test("every project of the roadmap is there with its goal, and every graded milestone is an exercise", () => {
    const projects = listProjects();
    assert.ok(projects.length >= 3);
    // The roadmap's nine, each with the goal that the roadmap gives it.
    const goals = new Map(projects.flatMap(({ portfolio }) => portfolio ? [[portfolio.topic, portfolio.goal]] : []));
    assert.deepEqual(goals, new Map([...roadmap().projects].map(([id, { goal }]) => [id, goal])));
    for (const { slug, milestones, brief, file } of projects) {
      renderMarkdown(brief, { file });
      for (const milestone of milestones) assert.ok(isHanded(milestone) || exercises.some((known) => known.slug === milestone.exercise), `${slug}: ${milestoneKey(milestone)}`);
    }
  });
});

describe("all months", () => {
  test("every exercise has two mistakes or more, and a worked example in its statement", () => {
    for (const { slug, folder, instructions } of exercises) {
      assert.ok(globSync(path.join(folder, "mistakes/*.ts")).length >= 2, `${slug} has fewer than two mistakes`);
      assert.ok((section(instructions, /worked example/i) ?? "").trim().length >= 80, `${slug} has no worked example`);
    }
  });

  test("no link within the site leads nowhere", () => {
    const pages = new Set(["/", "/roadmap", "/projects", "/achievements", "/settings", ...lessons.map(({ slug }) => `/lessons/${slug}`), ...exercises.map(({ slug }) => `/exercises/${slug}`), ...listProjects().map(({ slug }) => `/projects/${slug}`), ...roadmap().months.map(({ month }) => `/months/${month}`)]);
    const texts = [
      ...lessons.map(({ body, file }) => ({ text: body, file })), ...listProjects().map(({ brief, file }) => ({ text: brief, file })),
      ...exercises.flatMap(({ instructions, hints, folder }) => [instructions, ...hints.map(({ body }) => body)].map((text) => ({ text, file: folder }))),
    ];
    for (const { text, file } of texts) {
      const { tree } = renderMarkdown(text, { file });
      for (const { properties } of elements(tree, "a")) {
        const href = String(properties.href);
        if (href.startsWith("#") || /^(https?|mailto):/.test(href)) continue;
        assert.ok(pages.has(href.replace(/#.*$/, "")) || existsSync(path.join("public", href)), `${file}: ${href} leads nowhere`);
      }
    }
  });

  test("every figure of the registry is used by a lesson or a project, and described", () => {
    const used = new Set([...lessons.map(({ body }) => body), ...listProjects().map(({ brief }) => brief)].flatMap((text) => [...text.matchAll(/:::figure\{name="([^"]+)"/g)].map(([, name]) => name)));
    const registry = [...readFileSync("components/figures/registry.tsx", "utf8").matchAll(/^ {2}"([a-z0-9-]+)":/gm)].map(([, name]) => name);
    const described = readFileSync("docs/lessons.md", "utf8");
    assert.ok(registry.length >= 15);
    assert.deepEqual(registry.filter((name) => !used.has(name)), []);
    assert.deepEqual([...used].filter((name) => !registry.includes(name)), [], "there is no such figure");
    assert.deepEqual(registry.filter((name) => !described.includes(`| \`${name}\` |`)), []);
  });
});
