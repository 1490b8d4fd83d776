import "server-only";
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { readLessonText } from "#domain/course-lesson.ts";
import { InvalidFileError } from "#domain/errors.ts";
import { problemAt, type FactProblem } from "#domain/fact-problem.ts";
import type { LessonFacts } from "#domain/lesson.ts";
import { limitProblem, measureProblem } from "#domain/lesson-limits.ts";
import { nearest } from "#domain/nearest.ts";
import { readability, type Readability } from "#domain/readability.ts";
import { said, together, type Said } from "#domain/said.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { measureMarkdown } from "#lib/markdown/measure.ts";
import { renderMarkdown, type RenderedMarkdown } from "#lib/markdown/render.ts";
import { figureCatalogue } from "./figure-catalogue.ts";

export interface LessonLook {
  /** Null while the front matter is wrong. */
  facts: LessonFacts | null;
  /** Null while the text cannot be drawn. */
  rendered: RenderedMarkdown | null;
  readability: Readability | null;
  sources: { title: string; kind: string | null; url: string | null }[];
  /** Exercises on the lesson's topics, which stand below it. */
  exercises: { slug: string; title: string }[];
  /** All that keeps it from being published, each at its line of the file. */
  problems: FactProblem[];
}

const file = "the lesson";

/** A lesson's text as students would see it, and what is wrong with it. */
export function lookAtText(text: string): LessonLook {
  const { facts, body, bodyLine, problems: found } = readLessonText(text);
  const problems = [...found, ...facts === null ? [] : factProblems(facts, text)];
  const rendered = body.trim() === "" ? null : draw(body, bodyLine, problems);
  return {
    facts, rendered, problems, readability: rendered && readability(body), sources: facts === null ? [] : sourcesOf(facts),
    exercises: facts === null ? [] : listExercises().filter(({ covers }) => covers.some((id) => facts.covers.includes(id))).map(({ slug, title }) => ({ slug, title })),
  };
}

function draw(body: string, bodyLine: number, problems: FactProblem[]): RenderedMarkdown | null {
  const inFile = (problem: FactProblem): FactProblem => ({ ...problem, line: problem.line === null ? null : problem.line + bodyLine - 1 });
  try {
    const limit = limitProblem(body) ?? measureProblem(measureMarkdown(body));
    if (limit !== null) {
      problems.push(inFile(limit));
      return null;
    }
    const rendered = renderMarkdown(body, { file });
    const wrong = elementProblems(rendered, body);
    problems.push(...wrong.problems.map(inFile));
    return wrong.drawable ? rendered : null;
  } catch (error) {
    // The stack is full before the parser finds an end.
    if (error instanceof RangeError) problems.push(problemAt(null, said("Something in the text lies too deep in itself: quotations, lists or brackets.")));
    else if (error instanceof InvalidFileError) problems.push(...error.problems.map(inFile));
    else throw error;
    return null;
  }
}

/** What Markdown allows and a lesson does not have. */
function elementProblems({ tree, figures }: { tree: Root; figures: readonly string[] }, body: string): { problems: FactProblem[]; drawable: boolean } {
  const known = figureCatalogue.map(({ name }) => name);
  const unknown = figures.find((name) => !known.includes(name));
  let title: number | null = null;
  visit(tree, "element", (node) => { if (node.tagName === "h1") title ??= node.position?.start.line ?? 1; });
  const problems = [
    ...unknown === undefined ? [] : [problemAt(lineOf(body, `"${unknown}"`) ?? lineOf(body, unknown), together(said('There is no figure "{name}".', { name: unknown }), meant(unknown, known), said("Insert lists those that there are.")))],
    ...title === null ? [] : [problemAt(title, said('The title is the page\'s first heading: begin this one with "##".'))],
  ];
  return { problems, drawable: unknown === undefined };
}

function meant(word: string, known: readonly string[]): Said | null {
  const near = word.length > 100 ? null : nearest(word, known);
  return near === null ? null : said('Did you mean "{meant}"?', { meant: near });
}

/** What the front matter's form allows and the roadmap does not have. */
function factProblems({ covers, resources }: LessonFacts, text: string): FactProblem[] {
  const { topics, resources: known } = roadmap();
  const ids = known.map(({ id }) => id);
  const missing = resources.flatMap((each) => typeof each === "string" && !ids.includes(each) ? [each] : []);
  return [
    ...covers.filter((id) => !topics.has(id)).slice(0, 5).map((id) => problemAt(lineOf(text, id), together(said('covers: "{id}" is no topic of the roadmap.', { id: shown(id) }), meant(id, [...topics.keys()])))),
    ...missing.slice(0, 5).map((id) => problemAt(lineOf(text, id), together(said('resources: "{id}" is no resource of the roadmap.', { id: shown(id) }), meant(id, ids)))),
  ];
}

/** A word as long as a book is shown by its beginning. */
const shown = (word: string): string => (word.length > 100 ? `${word.slice(0, 100)} …` : word);

const sourcesOf = ({ resources }: LessonFacts): LessonLook["sources"] => resources.flatMap((each) => {
  const source = typeof each === "string" ? roadmap().resources.find(({ id }) => id === each) : each;
  return source ? [{ title: source.title, kind: source.kind ?? null, url: source.url ?? null }] : [];
});

/** From 1; null when the words are nowhere. */
function lineOf(text: string, words: string | undefined): number | null {
  const at = words === undefined || words.trim() === "" ? -1 : text.split("\n").findIndex((line) => line.includes(words.trim()));
  return at < 0 ? null : at + 1;
}
