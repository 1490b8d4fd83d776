/**
 * Text as the search reads it, in documents and in what is typed alike: straight quotes and dashes that stand
 * alone, since PostgreSQL may take typographic ones for letters of the word beside them; nothing that it cannot
 * store, and none of the characters that mark matches.
 */
export const straighten = (text: string): string =>
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd\ue000\ue001]/g, " ").replaceAll(/[‘’‚′]/g, "'").replaceAll(/[“”„″«»]/g, '"').replaceAll(/[—–]/g, " – ").replaceAll("−", "-");

/** The words of a text in lower case: letters and digits, "conv2d" one of them. */
export const wordsOf = (text: string): string[] => straighten(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether each word of `typed` begins a word of `text`. Nothing typed begins everything. */
export function beginsWordsOf(typed: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((start) => words.some((word) => word.startsWith(start)));
}
