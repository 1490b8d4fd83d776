import { dayAt, dateWords, type Day } from "./day.ts";
import { problemAt, type FactProblem } from "./fact-problem.ts";
import { inEnglish, msg, type Translate, type Values } from "./i18n/translate.ts";
import { momentWords } from "./moment-words.ts";
import { asWritten, inEnglishOf, said, type Said } from "./said.ts";
import { inWords as sayInWords } from "./said-in-words.ts";
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

/**
 * A file of the catalogue or of a studio's draft (exercise.yaml, a lesson's front matter …) does not follow its format.
 * For its author: each problem at its line, the file's name before it.
 */
export class InvalidFileError extends ExpectedError {
  override name = "InvalidFileError";
  /** Without the file's name. */
  readonly problems: readonly FactProblem[];
  /** With the file's name and the line, a sentence for each problem. */
  readonly sentences: readonly Said[];
  /**
   * @param file null where the problem names it
   * @param problem a string is English in every language: of files that developers write
   * @param options.textLine the line within the Markdown of the file
   */
  constructor(file: string | null, problem: string | Said | readonly FactProblem[], { textLine, ...options }: ErrorOptions & { textLine?: number | null } = {}) {
    const problems = typeof problem === "string" ? [problemAt(null, asWritten(problem))] : "text" in problem ? [problemAt(textLine ?? null, problem)] : problem;
    const sentences = problems.map((each) => withPlace(file, each, textLine !== undefined));
    super(sentences.map(inEnglishOf).join("\n"), undefined, options);
    this.problems = problems;
    this.sentences = sentences;
  }

  override inWords(t: Translate): string {
    return this.sentences.map((sentence) => sayInWords(inEnglishOf(sentence), sentence, t)).join("\n");
  }
}

function withPlace(file: string | null, { line, said: problem }: FactProblem, ofText: boolean): Said {
  if (file === null) return problem;
  if (line === null) return said("{file}: {problem}", { file, problem });
  return ofText ? said("{file}, line {line} of the text: {problem}", { file, line, problem }) : said("{file}, line {line}: {problem}", { file, line, problem });
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

/** An exercise that opens at its own time, or with its exam; or a project. */
export class NotOpenYetError extends LockedError {
  private readonly at: Date;
  private readonly timeZone: string;
  private readonly exam: string | null;
  private readonly kind: "exercise" | "project";
  /** @param timeZone of the person; @param exam the title of the exam that it belongs to */
  constructor(month: number, at: Date, timeZone: string, exam: string | null, kind: "exercise" | "project" = "exercise") {
    super(month, dayAt(at, timeZone));
    this.kind = kind;
    this.at = at;
    this.timeZone = timeZone;
    this.exam = exam;
    this.message = this.inWords(inEnglish);
  }

  override inWords(t: Translate): string {
    const at = momentWords(this.at, this.timeZone, t);
    if (this.kind === "project") return t("This project opens {at}: nothing can be handed in before. What you typed is kept.", { at });
    return this.exam === null
      ? t("This exercise opens {at}. What you typed is kept.", { at })
      : t("This exercise belongs to the exam “{exam}”, which begins {at}. What you typed is kept.", { exam: this.exam, at });
  }
}

/** As many submissions as the cohort allows were made. */
export class QuotaError extends ForbiddenError {
  override name = "QuotaError";
  constructor(quota: number) {
    super(msg("You have used {quota, plural, one {the one submission} other {all # submissions}} that your cohort allows for this exercise. You can still run your program; what you typed is kept."), { quota });
  }
}

const examMessages = {
  before: msg("This exercise is part of the exam “{exam}”, which is to come: hints, discussions and solutions open when it is over."),
  open: msg("This exercise is part of the exam “{exam}”, which is under way: hints, discussions and solutions open when it is over."),
  closed: msg("The exam “{exam}” is over and takes no more submissions. You can still run your program; what you typed is kept."),
};

/** During an exam nothing is given that helps; after it nothing is taken. */
export class ExamError extends ForbiddenError {
  override name = "ExamError";
  constructor(exam: string, state: "before" | "open" | "closed") {
    super(examMessages[state], { exam });
  }
}
