import { problemAt, type FactProblem } from "./fact-problem.ts";
import { said, type Said } from "./said.ts";

/*
 * Lessons on disk come with the code; those that are written in the browser are drawn by the same server while others
 * wait. Some texts take Markdown or KaTeX minutes: these bounds, ten times what any lesson of the year needs, keep each
 * lesson within about two seconds. Most of the time goes into one long paragraph with many marks of emphasis.
 */
const most = { block: 4000, directives: 1000, brackets: 8000, pipes: 5000, formulas: 2000, formula: 3000, formulaTotal: 40_000, figures: 30, nesting: 100, colons: 20, depth: 80 };

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The first line, from 1, that fits; 1 when none does. */
const lineOf = (lines: readonly string[], fits: (line: string) => boolean): number => Math.max(0, lines.findIndex(fits)) + 1;

/** Paragraphs, items of lists and pieces of code: what Markdown reads as one piece. */
function longestBlock(lines: readonly string[]): { length: number; line: number } {
  let [longest, length, from] = [{ length: 0, line: 1 }, 0, 1];
  lines.forEach((line, i) => {
    if (line.trim() === "" || /^ {0,3}(?:[-*+] \S|#{1,6} )/.test(line)) [length, from] = [0, i + 1];
    length += line.length + 1;
    if (length > longest.length) longest = { length, line: from };
  });
  return longest;
}

/**
 * What of a text would keep the server too busy to draw it, at its line of the body; null when nothing does.
 */
export function limitProblem(body: string): FactProblem | null {
  const lines = body.split("\n");
  const block = longestBlock(lines);
  if (block.length > most.block) return problemAt(block.line, said("A paragraph, table or piece of code has more than {most} characters: put an empty line into it, or make several of it.", { most: most.block }));
  const deep = (line: string) => (/^(?:\s*(?:[-*+>]|\d{1,9}[.)]))+/.exec(line)?.[0].length ?? 0) > most.nesting || /^\s/.test(line) && line.length - line.trimStart().length > most.nesting;
  if (lines.some(deep)) return problemAt(lineOf(lines, deep), said("Quotations or lists lie too deep in each other."));
  const colons = (line: string) => line.trimStart().startsWith(":".repeat(most.colons + 1));
  if (lines.some(colons)) return problemAt(lineOf(lines, colons), said("A directive has at most {most} colons.", { most: most.colons }));
  const macro = /\\(?:[egx]?def|let|futurelet|global|(?:re|provide)?newcommand|providecommand|renewcommand|DeclareMathOperator)(?![A-Za-z])/;
  if (macro.test(body)) return problemAt(lineOf(lines, (line) => macro.test(line)), said("Formulas define no commands of their own (\\def, \\newcommand): write them out."));
  const amounts = [
    { kind: "directives", found: count(body, /^[ >]*:{2,}/gm), bound: most.directives },
    { kind: "figures", found: count(body, /^[ >]*:{2,}figure/gm), bound: most.figures },
    { kind: "brackets", found: count(body, /\[/g), bound: most.brackets },
    { kind: "cells", found: count(body, /\|/g), bound: most.pipes },
    { kind: "formulas", found: Math.floor(count(body, /\$/g) / 2), bound: most.formulas },
  ];
  const over = amounts.find(({ found, bound }) => found > bound);
  return over ? problemAt(null, tooMany(over.kind, over.found, over.bound)) : null;
}

const tooMany = (kind: string, found: number, most: number): Said =>
  said("It has {found} {kind, select, directives {directives (:::)} figures {figures} brackets {links and other brackets} cells {cells of tables (|)} other {formulas ($)}}; at most {most} are drawn. Make several lessons of it.", { found, kind, most });

/** What the parser finds in a text; lines are the body's, from 1. */
export interface LessonMeasures {
  formulas: readonly { length: number; line: number }[];
  /** How deep elements lie in each other. */
  depth: number;
}

/** The same of what only the parser can count. */
export function measureProblem({ formulas, depth }: LessonMeasures): FactProblem | null {
  if (depth > most.depth) return problemAt(null, said("Emphasis, quotations or lists lie too deep in each other."));
  const long = formulas.find(({ length }) => length > most.formula);
  if (long !== undefined) return problemAt(long.line, said("A formula has more than {most} characters: make several of it.", { most: most.formula }));
  if (formulas.length > most.formulas) return problemAt(null, tooMany("formulas", formulas.length, most.formulas));
  const total = formulas.reduce((sum, { length }) => sum + length, 0);
  return total > most.formulaTotal ? problemAt(null, said("Its formulas have {count} characters together; at most {most} are drawn. Make several lessons of it.", { count: total, most: most.formulaTotal })) : null;
}
