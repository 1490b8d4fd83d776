import type { Attempt } from "#features/submissions/queries.ts";
import { clockWords } from "./clock-words.ts";

/** "attempt 3, of 14:03"; null when it is not among these. */
export function attemptName(attempts: readonly Pick<Attempt, "id" | "createdAt">[], id: string, timeZone: string): string | null {
  const at = attempts.findIndex((attempt) => attempt.id === id);
  return at === -1 ? null : `attempt ${attempts.length - at}, of ${clockWords(attempts[at].createdAt, timeZone)}`;
}
