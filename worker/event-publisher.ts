import type { GradingEvent } from "#domain/verdict.ts";
import { logger } from "#lib/logger.ts";
import { publish } from "#lib/queue/events.ts";

/** More than this waits only when the database is slow; then the newest are dropped. */
const maxPending = 500;

/**
 * Sends a grading's events, in order, one statement at a time: what comes up while one is under way
 * goes out together with the next. Events are for watching; a lost one is no error.
 */
export class EventPublisher {
  private readonly gradingId: string;
  private pending: GradingEvent[] = [];
  private sending = false;

  constructor(gradingId: string) {
    this.gradingId = gradingId;
  }

  send(event: GradingEvent): void {
    if (this.pending.length < maxPending) this.pending.push(event);
    if (!this.sending) void this.flush();
  }

  /** Drops what was not sent yet. */
  stop(): void {
    this.pending = [];
  }

  private async flush(): Promise<void> {
    this.sending = true;
    try {
      while (this.pending.length > 0) {
        const events = this.pending;
        this.pending = [];
        await publish(this.gradingId, events);
      }
    } catch (error) {
      this.pending = [];
      logger.warn({ err: error, grading: this.gradingId }, "live events could not be sent");
    } finally {
      this.sending = false;
    }
  }
}
