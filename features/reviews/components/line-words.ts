import { linesInWords } from "#domain/canned-comment.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import type { LineRange } from "#domain/review-lines.ts";

/** "Comment on line 4", "Comment on lines 4–7". */
export const commentOn = ({ from, to }: LineRange, t: Translate): string => from === to ? t("Comment on line {line}", { line: from }) : t("Comment on lines {lines}", { lines: linesInWords(from, to) });

/** "Line 4", "Lines 4–7". */
export const lineLabel = ({ from, to }: LineRange, t: Translate): string => from === to ? t("Line {line}", { line: from }) : t("Lines {lines}", { lines: linesInWords(from, to) });
