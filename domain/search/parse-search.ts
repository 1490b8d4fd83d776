import { straighten, wordsOf } from "./words.ts";

/** What somebody typed, as PostgreSQL's functions for queries take it. */
export interface ParsedSearch {
  /** For websearch_to_tsquery: quotes, "or" and "-" work as in other searches. */
  all: string;
  /** All but the last word, likewise. */
  rest: string;
  /** The last word, which may be the beginning of one; null where it is quoted or excluded. Letters and digits alone. */
  last: string | null;
  /** Beginnings of a last word that may be longer than its stem ("backpropagati"), the longest first. */
  stems: readonly string[];
}

/** A stem keeps most of its word, and an ending is short. */
const [fewestLetters, leastShare, mostCut] = [5, 0.6, 5];

function stemsOf(word: string): string[] {
  const letters = Array.from(word);
  const shortest = Math.max(fewestLetters, Math.ceil(letters.length * leastShare), letters.length - mostCut);
  return Array.from({ length: Math.max(0, letters.length - shortest) }, (_, cut) => letters.slice(0, letters.length - 1 - cut).join(""));
}

/** Reads what was typed; null when there is no word in it. */
export function parseSearch(typed: string): ParsedSearch | null {
  let all = straighten(typed);
  // A quote that is open still: its words count without it.
  if (all.split('"').length % 2 === 0) all = all.replace(/"(?=[^"]*$)/, " ");
  all = all.replaceAll(/[<>\s]+/g, " ").trim();
  if (wordsOf(all).length === 0) return null;
  const [, before, token] = /^(.*?)(\S+)\s*$/s.exec(all) ?? [];
  const excluded = token.startsWith("-");
  const [lastWord] = /[\p{L}\p{N}]+$/u.exec(all) ?? [];
  if (excluded || lastWord === undefined) return { all, rest: all, last: null, stems: [] };
  const last = lastWord.toLowerCase();
  return { all, rest: before + token.slice(0, token.length - lastWord.length), last, stems: stemsOf(last) };
}
