import type { Translate } from "./i18n/translate.ts";
import { inEnglishOf, type Said } from "./said.ts";
import { inWords } from "./said-in-words.ts";

/** Something that is wrong with a file, where it is: the English, and what it was made of, for its author's language. */
export interface FactProblem {
  /** From 1; null where it is of the text as a whole. */
  line: number | null;
  message: string;
  said: Said;
}

/** A problem at a line of its file, from 1; at none where it is of the whole. */
export const problemAt = (line: number | null, said: Said): FactProblem => ({ line, message: inEnglishOf(said), said });

/** The same in the reader's language. */
export const problemInWords = ({ message, said }: Pick<FactProblem, "message" | "said">, t: Translate): string => inWords(message, said, t);
