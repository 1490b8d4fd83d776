import { dateWords, type Day } from "./day.ts";
import { inEnglish, msg, type Translate, type Values } from "./i18n/translate.ts";
import { waitWords } from "./wait-words.ts";

/**
 * An error whose message is written for the person who caused it, and says what to do:
 * `new NotFoundError("There is no exercise {slug}.", { slug })`. `message` is English; `inWords(t)` is the
 * person's language.
 */
export class ExpectedError extends Error {
  override name = "ExpectedError";
  private readonly template: string;
  private readonly values: Values | undefined;
  constructor(template: string, values?: Values, options?: ErrorOptions) {
    super(values ? inEnglish(template, values) : template, options);
    this.template = template;
    this.values = values;
  }

  /** The message in somebody's language. */
  inWords(t: Translate): string {
    return this.values ? t(this.template, this.values) : t.asIs(this.template);
  }
}

/** A file of the catalogue (exercise.yaml, a lesson's front matter …) does not follow its format. For authors, in English. */
export class InvalidFileError extends ExpectedError {
  override name = "InvalidFileError";
  constructor(message: string, options?: ErrorOptions) {
    super(message, undefined, options);
  }
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
  constructor(template: string, retryAfterSeconds: number, values?: Values) {
    super(template, values);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Too many tries at something, which time makes good. */
export class TooManyTriesError extends ThrottledError {
  private readonly what: string;
  /** @param what a sentence: "Too many tries to sign in." */
  constructor(what: string, retryAfterSeconds: number) {
    super(`${what} ${waitWords(retryAfterSeconds, inEnglish)}`, Math.ceil(retryAfterSeconds));
    this.what = what;
  }

  override inWords(t: Translate): string {
    return `${t.asIs(this.what)} ${waitWords(this.retryAfterSeconds, t)}`;
  }
}

/** What was saved in the meantime is newer than what this change was based on. */
export class ConflictError extends ExpectedError {
  override name = "ConflictError";
}

const lockedMessage = msg("Month {month} opens on {day}: your cohort takes the months one by one. What you typed is kept.");

/** A month of the course that the person's cohort has not come to. */
export class LockedError extends ForbiddenError {
  override name = "LockedError";
  private readonly opensOn: Day;
  private readonly month: number;
  /** @param opensOn the day on which it opens: "2026-11-28" */
  constructor(month: number, opensOn: Day) {
    super(lockedMessage, { month, day: dateWords(opensOn) });
    this.month = month;
    this.opensOn = opensOn;
  }

  override inWords(t: Translate): string {
    return t(lockedMessage, { month: this.month, day: dateWords(this.opensOn, t.locale) });
  }
}
