import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { assetsIn, withAssetAddresses } from "#domain/challenge-assets.ts";
import type { ChallengeFiles } from "#domain/challenge-files.ts";
import { InvalidFileError } from "#domain/errors.ts";
import type { ExerciseFacts } from "#domain/exercise.ts";
import { readExerciseYaml, type FileProblem } from "#domain/exercise-yaml.ts";
import { problemAt } from "#domain/fact-problem.ts";
import { nearest } from "#domain/nearest.ts";
import { said, together, type Said } from "#domain/said.ts";
import { listExercises, parseHints, type Hint } from "#lib/catalog/exercises.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { renderMarkdown, type RenderedMarkdown } from "#lib/markdown/render.ts";

export interface DraftView {
  /** Null while exercise.yaml is wrong. */
  facts: ExerciseFacts | null;
  statement: RenderedMarkdown | null;
  hints: (Hint & { rendered: RenderedMarkdown })[];
  problems: FileProblem[];
}

interface Place { id: string; assets: readonly string[] }

/**
 * A draft as students would see it, and all that keeps it from being shown: nothing of it is run.
 * @param place.assets paths of the pictures that it has
 */
export function viewDraft(files: ChallengeFiles, { id, assets }: Place): DraftView {
  const yaml = readExerciseYaml(files["exercise.yaml"] ?? "");
  const problems: FileProblem[] = [...yaml.problems, ...yaml.facts === null ? [] : factProblems(yaml.facts, files["exercise.yaml"], id)];
  const render = (file: string, text: string): RenderedMarkdown | null => attempt(problems, file, linesAbove(files[file] ?? "", text), () => {
    const missing = assetsIn(text).find((asset) => !assets.includes(asset));
    if (missing !== undefined) problems.push({ path: file, ...problemAt(lineOf(files[file], missing), said('There is no picture {path}: add it under "Pictures", or take it out.', { path: missing })) });
    const rendered = renderMarkdown(withAssetAddresses(text, id), { file });
    const unknown = rendered.figures.find((name) => !figureNames().has(name));
    if (unknown === undefined) return rendered;
    problems.push({ path: file, ...problemAt(lineOf(files[file], unknown), together(said('There is no figure "{name}".', { name: unknown }), meant(unknown, [...figureNames()]))) });
    return null;
  });
  const statement = render("instructions.md", files["instructions.md"] ?? "");
  const parsed = attempt(problems, "hints.md", 0, () => parseHints(files["hints.md"] ?? "", "hints.md")) ?? [];
  const hints = parsed.flatMap((hint) => {
    const rendered = render("hints.md", hint.body);
    return rendered === null ? [] : [{ ...hint, rendered }];
  });
  return { facts: yaml.facts, statement, hints, problems };
}

let figures: Set<string> | undefined;

/** Of components/figures/registry.tsx, by its text: the figures themselves need a page around them. */
function figureNames(): Set<string> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "components/figures/registry.tsx");
  figures ??= new Set(Array.from(readFileSync(file, "utf8").matchAll(/^ {2}"([a-z0-9-]+)":/gm), ([, name]) => name));
  return figures;
}

/** What the file's form allows and the course does not. */
function factProblems(facts: ExerciseFacts, yaml: string, id: string): FileProblem[] {
  const wrong = (word: string, problem: Said): FileProblem => ({ path: "exercise.yaml", ...problemAt(lineOf(yaml, word), problem) });
  const topics = [...roadmap().topics.keys()];
  const slugs = listExercises().map(({ slug }) => slug);
  return [
    ...facts.id === id ? [] : [wrong("id:", said('The id is this challenge\'s own and never changes: write "id: {id}".', { id }))],
    ...facts.covers.filter((topic) => !topics.includes(topic)).map((topic) => wrong(topic, together(said('The roadmap has no topic "{id}".', { id: topic }), meant(topic, topics)))),
    ...facts.prerequisites.filter((slug) => !slugs.includes(slug)).map((slug) => wrong(slug, together(said('There is no exercise "{slug}".', { slug }), meant(slug, slugs)))),
  ];
}

function meant(word: string, known: readonly string[]): Said | null {
  const near = word.length > 100 ? null : nearest(word, known);
  return near === null ? null : said('Did you mean "{meant}"?', { meant: near });
}

/** From 1; null when the words are nowhere. */
function lineOf(text: string, words: string): number | null {
  const at = text.split("\n").findIndex((line) => line.includes(words));
  return at < 0 ? null : at + 1;
}

/** How many lines of a file stand above a part of it, such as a hint. */
const linesAbove = (file: string, part: string): number => file.slice(0, Math.max(0, file.indexOf(part))).split("\n").length - 1;

function attempt<T>(problems: FileProblem[], path: string, above: number, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    problems.push(...error.problems.map((problem) => ({ path, ...problem, line: problem.line === null ? null : problem.line + above })));
    return null;
  }
}
