/** How long a text is and how hard to read, by what can be counted. */
export interface Readability {
  words: number;
  /** Years of school that a reader needs: the Flesch–Kincaid grade level (Kincaid et al. 1975), at least 1. */
  grade: number;
}

/** Prose alone: what code, formulas, directives and links say is not read word by word. */
function proseOf(markdown: string): string {
  return markdown
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, "")
    .replace(/\$\$[\s\S]*?\$\$/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^:{3,}.*$/gm, "")
    .replace(/^\|.*$/gm, "")
    // A formula or a name of code in a sentence is read as one short word.
    .replace(/\$[^$\n]+\$|`[^`\n]+`/g, "x")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^#{1,6} (.*)$/gm, "$1.")
    .replace(/^\s*(?:[-*+]|\d+\.) (?:\[[ x]\] )?/gm, "")
    .replace(/[*_>]/g, "");
}

/** English syllables by their vowels: "gradient" has 3, "made" has 1. An estimate, good on average. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const groups = letters.replace(/(?:[^laeiouy]|[aeiouy][^aeiouy]*)e[sd]?$/, (ending) => ending.replace(/e([sd]?)$/, "$1")).match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/**
 * Length and grade level of a Markdown text.
 * grade = 0.39 · words / sentences + 11.8 · syllables / words − 15.59
 */
export function readability(markdown: string): Readability {
  const prose = proseOf(markdown);
  const words = prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return { words: 0, grade: 1 };
  const sentences = Math.max(1, (prose.match(/[.!?]+(?=\s|$)/g) ?? []).length);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, grade: Math.max(1, Math.round(grade)) };
}
