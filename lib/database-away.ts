import { ExpectedError } from "#domain/errors.ts";

const codeOf = (error: unknown): string => typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/**
 * Whether an error of the database client says that the server cannot be reached or has no room now,
 * not that something is wrong with what was asked: the same may succeed in a moment.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof ExpectedError) return false;
  // Codes of Node, of PostgreSQL (connection, resources, shutting down, serialisation) and of Prisma.
  if (/^(ECONN|EPIPE|ETIMEDOUT|57P|08|53|40|P1001|P1002|P1008|P1017|P2024|P2028|P2034)/.test(codeOf(error))) return true;
  return error instanceof Error && /terminat|connection (closed|refused|reset)|ECONN|can't reach|timed? ?out|starting up|shutting down|in recovery|not queryable/i.test(error.message);
}
