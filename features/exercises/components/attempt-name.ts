import type { Attempt } from "#features/submissions/queries.ts";
import { clockWords } from "./clock-words.ts";

/** "attempt 3, of 14:03"; null when it is not among these. */
export function attemptName(attempts: readonly Pick<Attempt, "id" | "number" | "createdAt">[], id: string, timeZone: string): string | null {
  const found = attempts.find((attempt) => attempt.id === id);
  return found === undefined ? null : `attempt ${found.number}, of ${clockWords(found.createdAt, timeZone)}`;
}
