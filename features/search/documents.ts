import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { belongsTo, type Resource, type Roadmap, type RoadmapMonth } from "#domain/roadmap.ts";
import type { DocumentKind } from "#domain/search/kinds.ts";
import { beginsWordsOf, straighten } from "#domain/search/words.ts";
import { monthOf } from "#lib/catalog/courses.ts";
import { listExercises, type Exercise } from "#lib/catalog/exercises.ts";
import { listLessons, type Lesson } from "#lib/catalog/lessons.ts";
import { listLiveCourses } from "#lib/catalog/live-courses.ts";
import { listProjects, type Project } from "#lib/catalog/projects.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { plainText } from "#lib/search/plain-text.ts";

interface Facts {
  kind: DocumentKind;
  key: string;
  /** The course whose own text it is; null for what is everybody's. */
  courseId: string | null;
  title: string;
  href: string;
  month: number | null;
}

/** By what the index knows a course's own text. */
export const courseKey = (courseId: string, slug: string): string => `${courseId}/${slug}`;

interface Text {
  terms: readonly string[];
  body: readonly string[];
}

/** What becomes a row of the search's index. */
export interface SearchSource extends Facts {
  /** Of all that its text is made from. */
  hash: string;
  /** Made only when it is asked for: most sources have not changed since the last start. */
  text(): { terms: string; body: string };
}

/** A change of how text is made is a change of every text. */
const makers = ["features/search/documents.ts", "lib/search/plain-text.ts", "domain/search/plain-formula.ts", "domain/search/words.ts"]
  .map((file) => readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file), "utf8")).join("\n");

function source(facts: Facts, madeFrom: unknown, read: () => Text): SearchSource {
  return {
    ...facts,
    hash: createHash("sha256").update(makers).update(JSON.stringify([facts, madeFrom])).digest("base64url"),
    text() {
      const { terms, body } = read();
      return { terms: straighten([...new Set(terms)].join("\n")), body: straighten(body.filter(Boolean).join("\n")) };
    },
  };
}

const topicTexts = (year: Roadmap, ids: readonly string[]): string[] => ids.flatMap((id) => year.topics.get(id)?.text ?? []);

/** Headings that every lesson has say nothing of one. */
const commonHeadings = new Set(["The derivation", "In numbers", "In code", "What goes wrong, and how you see it", "Where it is used", "Where it is used today", "Questions", "What to do next"]);

/** A lesson: its text, with its headings and topics as terms; of a course, where it is the course's own text. */
export function lessonSource(lesson: Lesson, year: Roadmap, courseId: string | null = null): SearchSource {
  const { slug, title, month, covers, objectives, body } = lesson;
  const topics = topicTexts(year, covers);
  return source({ kind: "lesson", key: courseId === null ? slug : courseKey(courseId, slug), courseId, title, href: `/lessons/${slug}`, month }, [topics, objectives, body], () => {
    const { text, headings } = plainText(body);
    return { terms: [...headings.filter((heading) => !commonHeadings.has(heading)), ...topics], body: [text, ...objectives] };
  });
}

/** What an exercise says before anyone begins: neither hints nor anything that judges or solves it. */
export function exerciseSource(exercise: Exercise, year: Roadmap): SearchSource {
  const { slug, title, month, summary, entry, libraries, data, covers, tasks, instructions } = exercise;
  const words = slug.replaceAll("-", " ");
  const terms = [...entry, ...libraries, ...data, ...beginsWordsOf(words, title) ? [] : [words], ...topicTexts(year, covers)];
  return source({ kind: "exercise", key: slug, courseId: null, title, href: `/exercises/${slug}`, month }, [terms, summary, tasks, instructions],
    () => ({ terms, body: [summary, plainText(instructions).text, ...tasks] }));
}

function projectSource({ slug, title, month, summary, covers, milestones, report, brief }: Project, year: Roadmap): SearchSource {
  const terms = [...milestones.map((milestone) => milestone.title), ...topicTexts(year, covers)];
  const reasons = milestones.map(({ why }) => why);
  return source({ kind: "project", key: slug, courseId: null, title, href: `/projects/${slug}`, month }, [terms, summary, brief, reasons, report.asks],
    () => ({ terms, body: [summary, plainText(brief).text, ...reasons, ...report.asks] }));
}

function monthSource({ month, title, quarterTitle, levels }: RoadmapMonth): SearchSource {
  const groups = levels.flatMap((level) => level.groups);
  const text: Text = {
    terms: [quarterTitle, ...levels.map((level) => level.title), ...groups.map((group) => group.title)],
    body: [...groups.flatMap(({ topics }) => topics.map((topic) => topic.text)), ...levels.flatMap(({ projects }) => projects.flatMap((project) => [project.text, project.goal]))],
  };
  return source({ kind: "month", key: String(month), courseId: null, title: `Month ${month}: ${title}`, href: `/months/${month}`, month }, text, () => text);
}

/** What has no address of its own is shown in the library. */
function resourceSource({ id, kind, title, url, for: serves }: Resource, year: Roadmap): SearchSource {
  const topics = [...year.topics.values()].filter((topic) => serves.some((each) => belongsTo(topic.id, each)));
  const text: Text = { terms: [kind], body: topics.map((topic) => topic.text) };
  return source({ kind: "resource", key: id, courseId: null, title, href: url ?? `/resources#${id}`, month: topics[0]?.month ?? null }, text, () => text);
}

/** Everything that the search can find, from the files and from what courses have published. */
export function listSources(): SearchSource[] {
  const year = roadmap();
  return [
    ...listLessons().map((lesson) => lessonSource(lesson, year)),
    ...listLiveCourses().flatMap(({ id, lessons }) => [...lessons.values()].map((lesson) => lessonSource({ ...lesson, month: monthOf(id, "lesson", lesson.slug) ?? lesson.month }, year, id))),
    ...listExercises().map((exercise) => exerciseSource(exercise, year)),
    ...listProjects().map((project) => projectSource(project, year)),
    ...year.months.map(monthSource),
    ...year.resources.map((resource) => resourceSource(resource, year)),
  ];
}
