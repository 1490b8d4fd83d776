import type { Translate } from "#domain/i18n/translate.ts";
import type { Attempt } from "#features/submissions/queries.ts";
import { clockWords } from "./clock-words.ts";

/** "attempt 3, of 14:03"; null when it is not among these. */
export function attemptName(attempts: readonly Pick<Attempt, "id" | "number" | "createdAt">[], id: string, timeZone: string, t: Translate): string | null {
  const found = attempts.find((attempt) => attempt.id === id);
  return found === undefined ? null : t("attempt {number}, of {time}", { number: found.number, time: clockWords(found.createdAt, timeZone, t.locale) });
}
