import { ExpectedError } from "#domain/errors.ts";
import { logger } from "#lib/logger.ts";

const patienceMs = 60_000;

const codeOf = (error: unknown): string => typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Whether the error says that the connection failed or the transaction was ended, not that the statement is wrong. */
function mayPass(error: unknown): boolean {
  if (error instanceof ExpectedError) return false;
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /^(ECONN|EPIPE|ETIMEDOUT|57P|08|40|53|P1001|P1002|P1008|P1017|P2024|P2028|P2034)/.test(codeOf(error))
    || /terminat|connect|closed|timed? ?out|starting up|shutting down|recovery|deadlock/i.test(text);
}

/**
 * Does the work again, with growing pauses, while the database is away; at most a minute. The work
 * must be safe to repeat: a transaction whose commit was cut off may have happened.
 */
export async function untilDatabaseAnswers<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1000)) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error) || Date.now() > deadline) throw error;
      logger.warn({ err: error }, "the database does not answer; waiting");
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
