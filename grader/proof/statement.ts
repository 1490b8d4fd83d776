import type { Exercise } from "../load-exercise.ts";
import { said } from "#domain/said.ts";
import { judge, type Finding } from "./finding.ts";

const fewestWords = 150;
const mostWords = 450;

/** Words of prose: without code blocks, displayed formulas and tables. */
export function countWords(markdown: string): number {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, " ").replace(/\$\$[\s\S]*?\$\$/g, " ").replace(/^\|.*$/gm, " ");
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The text below the first heading that matches, to the next heading of the same or a higher level; null without one. */
export function section(markdown: string, heading: RegExp): string | null {
  const lines = markdown.split("\n");
  const level = (line: string) => /^(#+) /.exec(line)?.[1].length ?? 0;
  const start = lines.findIndex((line) => level(line) > 0 && heading.test(line));
  if (start < 0) return null;
  const length = lines.slice(start + 1).findIndex((line) => level(line) > 0 && level(line) <= level(lines[start]));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join("\n");
}

/** What a reader needs, as far as a program can tell. */
export function proveStatement({ instructions, facts, hints, mistakes }: Pick<Exercise, "instructions" | "facts" | "hints" | "mistakes">): Finding[] {
  const words = countWords(instructions);
  const tasks = section(instructions, /tasks/i);
  const listed = tasks === null ? 0 : [...tasks.matchAll(/^\d+\. /gm)].length;
  const example = section(instructions, /worked example/i);
  const numbers = hints.map(({ number }) => number);
  const short = mistakes.filter(({ message }) => message.length < 60).map(({ slug }) => slug);
  const messages = mistakes.map(({ message }) => message);
  return [
    judge(said("the statement has {least} to {most} words", { least: fewestWords, most: mostWords }), words >= fewestWords && words <= mostWords ? [] : [said("It has {words}.", { words })]),
    judge(said("the statement works an example"), example === null ? [said('A heading with "worked example" is missing.')] : example.trim().length < 80 ? [said("The worked example is nearly empty.")] : []),
    judge(said("the statement lists the tasks of exercise.yaml"), listed === facts.tasks.length ? [] : [said('Below a heading with "Tasks" it numbers {listed}; exercise.yaml names {named}.', { listed, named: facts.tasks.length })]),
    judge(said("the signature of what to write is shown"), facts.entry.filter((name) => !instructions.includes(name)).map((name) => said("instructions.md does not mention {name}.", { name }))),
    judge(said("hints are numbered like the tasks"), numbers.join() === facts.tasks.map((_, i) => i + 1).join() ? [] : [numbers.length === 0
      ? said('hints.md has no headings such as "## 1. …"; {tasks} tasks need 1 to {tasks}.', { tasks: facts.tasks.length })
      : said("hints.md has the numbers {numbers}; {tasks} tasks need 1 to {tasks}.", { numbers: numbers.join(", "), tasks: facts.tasks.length })]),
    judge(said("there are at least two mistakes, each with its own message"), [
      ...(mistakes.length >= 2 ? [] : [said("{count, plural, one {There is 1.} other {There are {count}.}}", { count: mistakes.length })]),
      ...short.map((slug) => said("The comment of mistakes/{slug}.ts says too little to help.", { slug })),
      ...(new Set(messages).size === messages.length ? [] : [said("Two have the same message.")]),
    ]),
  ];
}
