import { ExpectedError } from "./errors.ts";
import { msg, type Translate } from "./i18n/translate.ts";

/** The text of a student's own input cannot be read; the message says where and why. */
export class OwnInputError extends ExpectedError {
  override name = "OwnInputError";
}

const placed = msg("Your input, line {line}, column {column}: {reason}");

/** What is wrong, and where reading stopped: both are said in the reader's language. */
export class MisreadInputError extends OwnInputError {
  private readonly reason: OwnInputError;
  private readonly place: { line: number; column: number };
  constructor(reason: OwnInputError, place: { line: number; column: number }) {
    super(placed, { ...place, reason: reason.message });
    this.reason = reason;
    this.place = place;
  }

  override inWords(t: Translate): string {
    return t(placed, { ...this.place, reason: this.reason.inWords(t) });
  }
}
