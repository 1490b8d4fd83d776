import "server-only";
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { readLessonText } from "#domain/course-lesson.ts";
import { ExpectedError } from "#domain/errors.ts";
import type { LessonFacts } from "#domain/lesson.ts";
import { limitProblem, measureProblem } from "#domain/lesson-limits.ts";
import { nearest } from "#domain/nearest.ts";
import { readability, type Readability } from "#domain/readability.ts";
import type { FactProblem } from "#domain/yaml-facts.ts";
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
  /** All that keeps it from being published, each at its line of the file. For authors, in English. */
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
  const inFile = ({ line, message }: FactProblem): FactProblem => ({ line: line === null ? null : line + bodyLine - 1, message });
  try {
    const limit = limitProblem(body) ?? measureProblem(measureMarkdown(body));
    if (limit !== null) {
      problems.push(inFile(limit));
      return null;
    }
    const rendered = renderMarkdown(body, { file });
    const wrong = elementProblems(rendered, body);
    problems.push(...wrong.map(inFile));
    return wrong.some(({ undrawable }) => undrawable) ? null : rendered;
  } catch (error) {
    // The stack is full before the parser finds an end.
    if (error instanceof RangeError) problems.push({ line: null, message: "Something in the text lies too deep in itself: quotations, lists or brackets." });
    else if (error instanceof ExpectedError) problems.push(inFile(placed(error.message, body)));
    else throw error;
    return null;
  }
}

/** What the renderer says, without the name that it gives the file, at the line that it means. */
function placed(message: string, body: string): FactProblem {
  const line = Number(/\(line (\d+) of the text\)/.exec(message)?.[1]) || lineOf(body, /(?:the link|the picture|the question) "([^"…]*?)(?: …)?"/.exec(message)?.[1]?.split("\n")[0]);
  const said = message.replace(`${file}: `, "").replace(/ \(line [\d?]+ of the text\)/, "");
  return { line, message: said.charAt(0).toUpperCase() + said.slice(1) };
}

/** What Markdown allows and a lesson does not have. */
function elementProblems({ tree, figures }: { tree: Root; figures: readonly string[] }, body: string): (FactProblem & { undrawable: boolean })[] {
  const known = figureCatalogue.map(({ name }) => name);
  const unknown = figures.find((name) => !known.includes(name));
  let title: number | null = null;
  visit(tree, "element", (node) => { if (node.tagName === "h1") title ??= node.position?.start.line ?? 1; });
  return [
    ...unknown === undefined ? [] : [{ line: lineOf(body, `"${unknown}"`) ?? lineOf(body, unknown), message: `There is no figure "${unknown}".${meant(unknown, known)} Insert lists those that there are.`, undrawable: true }],
    ...title === null ? [] : [{ line: title, message: 'The title is the page\'s first heading: begin this one with "##".', undrawable: false }],
  ];
}

function meant(word: string, known: readonly string[]): string {
  const near = word.length > 100 ? null : nearest(word, known);
  return near === null ? "" : ` Did you mean "${near}"?`;
}

/** What the front matter's form allows and the roadmap does not have. */
function factProblems({ covers, resources }: LessonFacts, text: string): FactProblem[] {
  const { topics, resources: known } = roadmap();
  const ids = known.map(({ id }) => id);
  const missing = resources.flatMap((each) => typeof each === "string" && !ids.includes(each) ? [each] : []);
  return [
    ...covers.filter((id) => !topics.has(id)).slice(0, 5).map((id) => ({ line: lineOf(text, id), message: `covers: "${id}" is no topic of the roadmap.${meant(id, [...topics.keys()])}` })),
    ...missing.slice(0, 5).map((id) => ({ line: lineOf(text, id), message: `resources: "${id}" is no resource of the roadmap.${meant(id, ids)}` })),
  ];
}

const sourcesOf = ({ resources }: LessonFacts): LessonLook["sources"] => resources.flatMap((each) => {
  const source = typeof each === "string" ? roadmap().resources.find(({ id }) => id === each) : each;
  return source ? [{ title: source.title, kind: source.kind ?? null, url: source.url ?? null }] : [];
});

/** From 1; null when the words are nowhere. */
function lineOf(text: string, words: string | undefined): number | null {
  const at = words === undefined || words.trim() === "" ? -1 : text.split("\n").findIndex((line) => line.includes(words.trim()));
  return at < 0 ? null : at + 1;
}
