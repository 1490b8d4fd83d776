import type { FactProblem } from "./yaml-facts.ts";

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
 * For authors, in English.
 */
export function limitProblem(body: string): FactProblem | null {
  const lines = body.split("\n");
  const block = longestBlock(lines);
  if (block.length > most.block) return { line: block.line, message: `A paragraph, table or piece of code has more than ${most.block} characters: put an empty line into it, or make several of it.` };
  const deep = (line: string) => (/^(?:\s*(?:[-*+>]|\d{1,9}[.)]))+/.exec(line)?.[0].length ?? 0) > most.nesting || /^\s/.test(line) && line.length - line.trimStart().length > most.nesting;
  if (lines.some(deep)) return { line: lineOf(lines, deep), message: "Quotations or lists lie too deep in each other." };
  const colons = (line: string) => line.trimStart().startsWith(":".repeat(most.colons + 1));
  if (lines.some(colons)) return { line: lineOf(lines, colons), message: `A directive has at most ${most.colons} colons.` };
  const macro = /\\(?:[egx]?def|let|futurelet|global|(?:re|provide)?newcommand|providecommand|renewcommand|DeclareMathOperator)(?![A-Za-z])/;
  if (macro.test(body)) return { line: lineOf(lines, (line) => macro.test(line)), message: "Formulas define no commands of their own (\\def, \\newcommand): write them out." };
  const amounts = [
    { what: "directives (:::)", found: count(body, /^[ >]*:{2,}/gm), bound: most.directives },
    { what: "figures", found: count(body, /^[ >]*:{2,}figure/gm), bound: most.figures },
    { what: "links and other brackets", found: count(body, /\[/g), bound: most.brackets },
    { what: "cells of tables (|)", found: count(body, /\|/g), bound: most.pipes },
    { what: "formulas ($)", found: Math.floor(count(body, /\$/g) / 2), bound: most.formulas },
  ];
  const over = amounts.find(({ found, bound }) => found > bound);
  return over ? { line: null, message: `It has ${over.found} ${over.what}; at most ${over.bound} are drawn. Make several lessons of it.` } : null;
}

/** What the parser finds in a text; lines are the body's, from 1. */
export interface LessonMeasures {
  formulas: readonly { length: number; line: number }[];
  /** How deep elements lie in each other. */
  depth: number;
}

/** The same of what only the parser can count. */
export function measureProblem({ formulas, depth }: LessonMeasures): FactProblem | null {
  if (depth > most.depth) return { line: null, message: "Emphasis, quotations or lists lie too deep in each other." };
  const long = formulas.find(({ length }) => length > most.formula);
  if (long !== undefined) return { line: long.line, message: `A formula has more than ${most.formula} characters: make several of it.` };
  if (formulas.length > most.formulas) return { line: null, message: `It has ${formulas.length} formulas; at most ${most.formulas} are drawn. Make several lessons of it.` };
  const total = formulas.reduce((sum, { length }) => sum + length, 0);
  return total > most.formulaTotal ? { line: null, message: `Its formulas have ${total} characters together; at most ${most.formulaTotal} are drawn. Make several lessons of it.` } : null;
}
