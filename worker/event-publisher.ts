import { storable } from "#domain/storable.ts";
import type { GradingEvent } from "#domain/verdict.ts";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { publish } from "#lib/queue/events.ts";
import { emptyLive, withEvent, type Live, type NumberedEvent } from "#lib/queue/live.ts";
import type { TakenJob } from "#lib/queue/take.ts";

/** More than this waits only when the database is slow; then the newest are dropped. */
const maxPending = 500;
/** So long the first events wait: of a program that ends sooner the verdict says all, and nobody sees a difference. */
const firstAfterMs = 50;
/** How often the account of a grading is written; one that ends sooner has none. */
const accountEveryMs = 1000;

/**
 * Sends a grading's events, in order, one statement at a time: what comes up while one is under way
 * goes out together with the next. Events are for watching; a lost one is no error. Of a grading that
 * takes long, an account of what was said is kept with the job, for pages that are opened later.
 */
export class EventPublisher {
  private readonly job: TakenJob;
  private pending: NumberedEvent[] = [];
  private sending = true;
  private live: Live;
  private readonly firstTimer: NodeJS.Timeout;
  private accountTimer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(job: TakenJob) {
    this.job = job;
    this.live = emptyLive(job.attempt);
    this.firstTimer = setTimeout(() => void this.flush(), firstAfterMs);
  }

  send(event: GradingEvent): void {
    if (this.stopped) return;
    this.live = withEvent(this.live, event);
    if (this.pending.length < maxPending) this.pending.push({ attempt: this.live.attempt, seq: this.live.seq, event });
    if (!this.sending) void this.flush();
    this.accountTimer ??= setTimeout(() => void this.writeAccount(), accountEveryMs);
  }

  /** Drops what was not sent yet. */
  stop(): void {
    this.stopped = true;
    this.pending = [];
    clearTimeout(this.firstTimer);
    if (this.accountTimer) clearTimeout(this.accountTimer);
  }

  private async flush(): Promise<void> {
    this.sending = true;
    try {
      while (this.pending.length > 0) {
        const events = this.pending;
        this.pending = [];
        await publish(this.job.id, events);
      }
    } catch (error) {
      this.pending = [];
      logger.warn({ err: error, grading: this.job.id }, "live events could not be sent");
    } finally {
      this.sending = false;
    }
  }

  private async writeAccount(): Promise<void> {
    const { id, workerId, attempt } = this.job;
    let kept = this.live.seq;
    try {
      await db().gradingJob.updateMany({ where: { id, workerId, attempt, finishedAt: null }, data: { live: storable(this.live) } });
    } catch (error) {
      kept = -1;
      logger.warn({ err: error, grading: id }, "the account of a long grading could not be kept");
    }
    this.accountTimer = this.live.seq === kept || this.stopped ? null : setTimeout(() => void this.writeAccount(), accountEveryMs);
  }
}
