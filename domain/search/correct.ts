import { wordsOf } from "./words.ts";

/** Edits between two words; neighbours that changed places are one ("bacth"). Damerau 1964, without nesting. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}

/** How many slips a word of this length may have and still be recognised. */
const mostSlips = (length: number): number => length < 5 ? 0 : length < 8 ? 1 : 2;

function nearestWord(word: string, vocabulary: readonly string[]): string | null {
  const most = mostSlips(word.length);
  let best: { word: string; slips: number; whole: boolean } | null = null;
  for (const known of vocabulary) {
    // What is typed may be the beginning of a word.
    const whole = Math.abs(known.length - word.length) <= most;
    const slips = whole ? distance(word, known) : known.length > word.length && word.length >= 5 ? distance(word, known.slice(0, word.length)) : most + 1;
    if (slips > most) continue;
    if (best === null || slips < best.slips || (slips === best.slips && whole && !best.whole)) best = { word: known, slips, whole };
  }
  return best?.word ?? null;
}

/**
 * What was perhaps meant: each word that is found nowhere is replaced by the nearest of the vocabulary. Null when
 * there is none such, or one is near to nothing.
 * @param vocabulary titles and terms, the most important first
 * @param found words of `typed` that are right as they are
 */
export function corrected(typed: string, vocabulary: readonly string[], found: ReadonlySet<string>): string | null {
  const known = [...new Set(vocabulary.flatMap(wordsOf))].filter((word) => word.length >= 3);
  const words = wordsOf(typed);
  const meant = words.map((word) => found.has(word) ? word : nearestWord(word, known));
  if (meant.some((word) => word === null)) return null;
  return meant.join(" ") === words.join(" ") ? null : meant.join(" ");
}
