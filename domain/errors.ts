import { dateWords, type Day } from "./day.ts";

/** An error whose message is written for the person who caused it, and says what to do. */
export class ExpectedError extends Error {
  override name = "ExpectedError";
}

/** A file of the catalogue (exercise.yaml, a lesson's front matter …) does not follow its format. */
export class InvalidFileError extends ExpectedError {
  override name = "InvalidFileError";
}

export class NotFoundError extends ExpectedError {
  override name = "NotFoundError";
}

export class ForbiddenError extends ExpectedError {
  override name = "ForbiddenError";
}

export class NotSignedInError extends ExpectedError {
  override name = "NotSignedInError";
}

/** Too many requests; `retryAfterSeconds` says when the next one is welcome. */
export class ThrottledError extends ExpectedError {
  override name = "ThrottledError";
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What was saved in the meantime is newer than what this change was based on. */
export class ConflictError extends ExpectedError {
  override name = "ConflictError";
}

/** A month of the course that the person's cohort has not come to. */
export class LockedError extends ForbiddenError {
  override name = "LockedError";
  /** @param opensOn the day on which it opens: "2026-11-28" */
  constructor(month: number, opensOn: Day) {
    super(`Month ${month} opens on ${dateWords(opensOn)}: your cohort takes the months one by one. What you typed is kept.`);
  }
}
