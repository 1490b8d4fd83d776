import { msg, type Translate } from "./translate.ts";

const numbers = ["", "", msg("two"), msg("three"), msg("four"), msg("five"), msg("six"), msg("seven"), msg("eight"), msg("nine"), msg("ten"), msg("eleven"), msg("twelve")];

/**
 * "three", "twelve", "13": for sentences that say small numbers in words. None and one are written out in the sentence
 * itself, since they change with what is counted: `t("{count, plural, one {one day} other {{number} days}}", { count, number: numberWord(count, t) })`.
 */
export const numberWord = (count: number, t: Translate): string => numbers[count] ? t(numbers[count]) : String(count);

/** The beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lists = new Map<string, Intl.ListFormat>();

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], t: Translate): string {
  let list = lists.get(t.locale);
  if (!list) lists.set(t.locale, list = new Intl.ListFormat(t.locale));
  return list.format(words);
}
