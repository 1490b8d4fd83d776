import { z } from "zod";
import { commonPasswords } from "./common-passwords.ts";
import { msg } from "./i18n/translate.ts";

export const roles = ["student", "mentor", "instructor", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

const site = "http://site.invalid";

/** Pages that are for people without a session: leading back to them would go in circles. */
const signedOutPages = ["/sign-in", "/register", "/forgot-password", "/reset-password"];

/**
 * Where to go after signing in: the given path when it is one of this site's pages, else "/". Other
 * hosts, "//host", "/\host", the API and the sign-in pages themselves are refused.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || next.length > 2000 || !next.startsWith("/") || !URL.canParse(next, site)) return "/";
  const url = new URL(next, site);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // "/.//host" is a path to the parser and another host to the browser that follows it.
  if (url.origin !== site || path.startsWith("//")) return "/";
  const within = (page: string) => url.pathname === page || url.pathname.startsWith(`${page}/`);
  return within("/api") || signedOutPages.some(within) ? "/" : path;
}

/** One spelling per mailbox as far as can be known: surrounding space and letter case do not count. */
export const normaliseEmail = (text: string): string => text.trim().normalize("NFC").toLowerCase();

export const emailSchema = z.string({ error: msg("Write your e-mail address.") })
  .transform(normaliseEmail)
  .pipe(z.string().min(1, msg("Write your e-mail address.")).max(254, msg("This is longer than an e-mail address can be.")).pipe(z.email(msg("This is not an e-mail address: it looks like name@example.org."))));

// Names are shown in lists and mails: control and direction characters could disguise one as another.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

export const nameSchema = z.string({ error: msg("Write your name.") })
  .transform((text) => text.normalize("NFC").replace(unseen, "").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, msg("Write your name.")).max(80, msg("Write at most 80 characters.")));

/** Whether this system knows the zone; "UTC" and IANA names such as "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

export const timeZoneSchema = z.string().max(64).refine(isTimeZone, msg("Choose a time zone from the list."));

const shortestPassword = 10;
const longestPassword = 200;

/** The same password typed on another keyboard may arrive in another Unicode form. */
export const normalisePassword = (password: string): string => password.normalize("NFKC");

/** Whether each character follows the one before by the same step of -1, 0 or 1: "aaaa", "4567", "dcba". */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const step = codes[1] - codes[0];
  return Math.abs(step) <= 1 && codes.every((code, i) => i === 0 || code - codes[i - 1] === step);
}

/** Whether the text is a piece of at most a third of its length, over and over: "abcabcabc". */
const isRepetition = (text: string): boolean => /^(.+?)\1{2,}$/su.test(text);

/**
 * What is wrong with a new password, a sentence for `t.asIs`; null when it will do. Length counts, and
 * being in nobody's list of first guesses; there are no rules about kinds of characters (NIST SP 800-63B).
 * @param about the owner's address and name, which make bad passwords
 */
export function passwordProblem(password: string, about: readonly string[] = []): string | null {
  const text = normalisePassword(password).toLowerCase();
  const length = [...text].length;
  if (length < shortestPassword) return msg("Use at least 10 characters; three or four unrelated words do well.");
  if (length > longestPassword) return msg("Use at most 200 characters.");
  if (commonPasswords.has(text)) return msg("This password is among the first that anyone guesses. Choose another; three or four unrelated words do well.");
  if (isRun(text) || isRepetition(text)) return msg("This password is one pattern repeated, which is quickly guessed. Choose another.");
  const parts = about.flatMap((fact) => [fact, fact.split("@")[0]]).map((fact) => fact.toLowerCase().replace(/\s+/g, "")).filter((fact) => fact.length >= 4);
  if (parts.some((part) => text.replace(part, "").length < 4 && text.includes(part))) return msg("This password is your name or address. Choose one that says nothing about you.");
  return null;
}
