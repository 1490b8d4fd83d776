import { msg, type Values } from "./i18n/translate.ts";
import { isGivenPath } from "./given-files.ts";
import { utf8Length } from "./utf8-length.ts";

/** The files of a challenge: texts by their paths, as a folder under exercises/ has them. */
export type ChallengeFiles = Readonly<Record<string, string>>;

/** What every exercise has, in the order in which it is written. */
export const fixedFiles = ["exercise.yaml", "instructions.md", "hints.md", "starter.ts", "solution.ts", "tests.ts"] as const;

const mistakePath = /^mistakes\/[a-z0-9]+(-[a-z0-9]+)*\.ts$/;

/** Whether it is one of the files that every exercise has. */
export const isFixedFile = (path: string): boolean => fixedFiles.some((name) => name === path);
/** Whether a challenge may have a file at this path: no path leads out of its folder. */
export const isChallengePath = (path: string): boolean => isFixedFile(path) || (path.length <= 100 && (mistakePath.test(path) || isGivenPath(path)));

/** Fixed files first, in their order, then what is given and the mistakes, by name. */
export const inFileOrder = (paths: readonly string[]): string[] =>
  [...fixedFiles.filter((name) => paths.includes(name)), ...paths.filter((path) => !isFixedFile(path)).sort()];

/** Which language the editor reads a file in. */
export const languageOf = (path: string): "typescript" | "markdown" | "yaml" => path.endsWith(".md") ? "markdown" : path.endsWith(".yaml") ? "yaml" : "typescript";

export const maxTotalBytes = 400 * 1024;
export const maxMistakes = 30;
export const maxGiven = 10;

/** Why these files cannot be kept as a draft, to be said by `t(text, values)`; null when they can, however unfinished they are. */
export function filesProblem(files: ChallengeFiles): { text: string; values?: Values } | null {
  const paths = Object.keys(files);
  const foreign = paths.find((path) => !isChallengePath(path));
  if (foreign !== undefined) return { text: msg("“{path}” is no file of an exercise: those are {files}, mistakes/your-name.ts and given/your-name.ts."), values: { path: foreign, files: fixedFiles.join(", ") } };
  const missing = fixedFiles.find((name) => !paths.includes(name));
  if (missing !== undefined) return { text: msg("{path} is missing: an exercise needs it, even if it is empty at first."), values: { path: missing } };
  if (paths.filter(isGivenPath).length > maxGiven) return { text: msg("A challenge gives at most {most} files."), values: { most: maxGiven } };
  if (paths.filter((path) => mistakePath.test(path)).length > maxMistakes) return { text: msg("A challenge has at most {most} mistakes."), values: { most: maxMistakes } };
  const withNul = paths.find((path) => files[path].includes("\0"));
  if (withNul !== undefined) return { text: msg("{path} contains a NUL character, which cannot be stored: delete it, or paste the text anew."), values: { path: withNul } };
  const size = paths.reduce((sum, path) => sum + utf8Length(files[path]), 0);
  if (size > maxTotalBytes) return { text: msg("The files have {size} KB together; at most {most} KB are kept. Let tests draw their data instead of listing it."), values: { size: Math.ceil(size / 1024), most: maxTotalBytes / 1024 } };
  return null;
}

/** Files of which there can be any number. */
export type FileKind = "mistakes" | "given";
/** What a file beside the fixed ones is. @param path of such a file */
export const kindOfFile = (path: string): FileKind => isGivenPath(path) ? "given" : "mistakes";

/** What is wrong with the name of a new file; null when it can be used. */
export function fileNameProblem(kind: FileKind, name: string, files: ChallengeFiles): { text: string } | null {
  const path = pathOfFile(kind, name);
  if (!isChallengePath(path)) return { text: kind === "given" ? msg("Name the file by lower-case words joined by hyphens, such as “layers”.") : msg("Name the mistake by lower-case words joined by hyphens, such as “no-root”.") };
  if (!Object.hasOwn(files, path)) return null;
  return { text: kind === "given" ? msg("There is a file of this name already.") : msg("There is a mistake of this name already.") };
}

/** Where a file of that name lies; the ending may be typed or not. What is typed is not checked: fileNameProblem does. */
export const pathOfFile = (kind: FileKind, name: string): string => `${kind}/${name.trim().replace(/\.ts$/, "")}.ts`;

/** Paths whose texts differ, or that only one of both has. */
export function changedPaths(a: ChallengeFiles, b: ChallengeFiles): string[] {
  return inFileOrder([...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]));
}

/** Of each file that differs, whose text stands after two people wrote at once: undecided where both changed it, or nobody knows what they began from. */
export function mergeChoices(base: ChallengeFiles | null, mine: ChallengeFiles, theirs: ChallengeFiles): Record<string, "mine" | "theirs" | "undecided"> {
  return Object.fromEntries(changedPaths(mine, theirs).map((path) => [path, base === null ? "undecided" : theirs[path] === base[path] ? "mine" : mine[path] === base[path] ? "theirs" : "undecided"]));
}

/** The files that such choices make. A file that the chosen side does not have goes. */
export function merged(mine: ChallengeFiles, theirs: ChallengeFiles, choices: Readonly<Record<string, "mine" | "theirs">>): Record<string, string> {
  const result: Record<string, string> = { ...mine };
  for (const [path, choice] of Object.entries(choices)) {
    if (choice === "mine") continue;
    if (Object.hasOwn(theirs, path)) result[path] = theirs[path];
    else delete result[path];
  }
  return result;
}

/** The facts that the site decides: the id is the challenge's own, and the title may be given anew. */
export function withFacts(yaml: string, facts: { id: string; title?: string }): string {
  const set = (text: string, key: string, value: string) => {
    const line = new RegExp(`^${key}:.*$`, "m");
    return line.test(text) ? text.replace(line, () => `${key}: ${value}`) : `${key}: ${value}\n${text}`;
  };
  const titled = facts.title === undefined ? yaml : set(yaml, "title", /^[\p{L}\p{N}][\p{L}\p{N} ,.()+-]*$/u.test(facts.title) && !/^[\d.]+$/.test(facts.title) ? facts.title : JSON.stringify(facts.title));
  return set(titled, "id", facts.id);
}
