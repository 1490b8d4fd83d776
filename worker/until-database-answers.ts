import { isDatabaseAway } from "#lib/database-away.ts";
import { logger } from "#lib/logger.ts";

const patienceMs = 60_000;

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
      if (!isDatabaseAway(error) || Date.now() > deadline) throw error;
      logger.warn({ err: error }, "the database does not answer; waiting");
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
