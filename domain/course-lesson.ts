import { parseDocument } from "yaml";
import { msg, type Values } from "./i18n/translate.ts";
import { problemAt, type FactProblem } from "./fact-problem.ts";
import { frontMatterName, lessonFactsSchema, type LessonFacts } from "./lesson.ts";
import { said } from "./said.ts";
import { utf8Length } from "./utf8-length.ts";
import { readFacts } from "./yaml-facts.ts";

/** A lesson's text as it is kept: the whole file, front matter and Markdown. */
export const maxLessonBytes = 200_000;
const maxFrontMatter = 20_000;

/** A text as the catalogue has them: no byte-order mark, line feeds alone. */
export const tidied = (text: string): string => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n").replaceAll("\r", "\n");

/** Why a text cannot be kept as a draft, to be said by `t(text, values)`; null when it can, however unfinished it is. */
export function lessonTextProblem(text: string): { text: string; values?: Values } | null {
  if (text.includes("\0")) return { text: msg("The text contains a NUL character, which cannot be stored: delete it, or paste the text anew.") };
  const size = utf8Length(text);
  if (size > maxLessonBytes) return { text: msg("The lesson has {size} kB; at most {most} kB are kept. Make two lessons of it."), values: { size: Math.ceil(size / 1000), most: maxLessonBytes / 1000 } };
  return null;
}

const frontMatter = /^---\n(.*?)\n---(?:\n|$)/s;

export interface LessonText {
  /** Null while the front matter is wrong; `problems` say why. */
  facts: LessonFacts | null;
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  problems: FactProblem[];
}

/** A lesson's text in its parts, and what is wrong with its front matter, each at its line of the file. */
export function readLessonText(text: string): LessonText {
  const match = frontMatter.exec(text);
  if (!match) return { facts: null, body: text, bodyLine: 1, problems: [problemAt(1, said('A lesson begins with its front matter: a line "---", the facts such as "title: …", a line "---".'))] };
  const [whole, yaml] = match;
  const body = text.slice(whole.length);
  const bodyLine = whole.split("\n").length - (whole.endsWith("\n") ? 0 : -1);
  if (yaml.length > maxFrontMatter) return { facts: null, body, bodyLine, problems: [problemAt(1, said("The front matter has more than {most} characters: what is read belongs below it.", { most: maxFrontMatter }))] };
  const { facts, problems } = readFacts(yaml, lessonFactsSchema, frontMatterName);
  const empty = body.trim() === "" ? [problemAt(bodyLine, said("There is no text after the front matter yet."))] : [];
  return { facts, body, bodyLine, problems: [...problems.map((problem) => ({ ...problem, line: problem.line === null ? null : problem.line + 1 })), ...empty] };
}

/** Title and month for lists, also of a draft whose front matter is wrong elsewhere. */
export function lessonHeading(text: string): { title: string | null; month: number | null } {
  const yaml = frontMatter.exec(text)?.[1] ?? "";
  const { facts } = readFacts(yaml.slice(0, maxFrontMatter), lessonFactsSchema, frontMatterName);
  if (facts) return { title: facts.title, month: facts.month };
  const month = Number(/^month: *(\d{1,2}) *$/m.exec(yaml)?.[1]);
  return { title: /^title: *["']?(.{3,80}?)["']? *$/m.exec(yaml)?.[1] ?? null, month: month >= 1 && month <= 12 ? month : null };
}

/** What a new lesson begins as: a text that can be published as soon as its words are the author's own. */
export function newLessonText({ title, month, topic, words }: { title: string; month: number; topic: string; words: { objective: string; heading: string; body: string } }): string {
  const facts = [`title: ${JSON.stringify(title)}`, `month: ${month}`, `covers: [${topic}]`, "minutes: 20", `objectives:\n  - ${JSON.stringify(words.objective)}`, "resources: []"];
  return `---\n${facts.join("\n")}\n---\n\n${words.body}\n\n## ${words.heading}\n`;
}

/** The text with one more topic or resource in its front matter; null when the front matter cannot be read, or has it already. */
export function withListed(text: string, key: "covers" | "resources", id: string): string | null {
  const match = frontMatter.exec(text);
  if (!match || match[1].length > maxFrontMatter) return null;
  const document = parseDocument(match[1]);
  if (document.errors.length > 0) return null;
  const listed: unknown = document.toJS()?.[key] ?? [];
  if (!Array.isArray(listed) || listed.includes(id)) return null;
  if (listed.length === 0) document.set(key, document.createNode([id], { flow: true }));
  else document.addIn([key], id);
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()}\n---\n${text.slice(match[0].length)}`;
}
