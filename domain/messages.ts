import type { Role } from "./accounts.ts";
import { msg, type Translate } from "./i18n/translate.ts";

export const maxMessageLength = 10_000;
export const maxTitleLength = 120;
/** A group is for those who work on something; to all of a cohort one announces. */
export const mostRecipients = 100;
/** Messages of one person in a minute: more is a program, or a key that hangs. */
export const mostPerMinute = 10;

/** What somebody is in a cohort, as far as messages are concerned. */
export type Standing = "student" | "staff";

/**
 * @param siteRole of the account: an administrator is staff of every cohort
 * @param enrolled the role in the cohort; null for somebody who is not in it
 */
export const standingOf = (siteRole: Role, enrolled: Role | null): Standing | null =>
  siteRole === "admin" ? "staff" : enrolled === null ? null : enrolled === "student" ? "student" : "staff";

/** Whether a conversation may be started with somebody: between students there is the discussion, among staff there is none. */
export const mayWriteTo = (sender: Standing, recipient: Standing): boolean => sender !== recipient;

/** A group has a title, so that its members know what it is about; null where there is nothing to object to. */
export function startProblem(sender: Standing, recipients: readonly (Standing | null)[], title: string): string | null {
  if (recipients.length === 0) return msg("Choose whom to write to.");
  if (recipients.some((recipient) => recipient === null || !mayWriteTo(sender, recipient))) {
    return sender === "staff" ? msg("Choose students of this cohort.") : msg("Choose mentors of this cohort. With other students you talk in the discussion.");
  }
  return sender === "staff" && recipients.length > 1 && title === "" ? msg("Give the group a title, so that everybody knows what it is about.") : null;
}

/**
 * What a member may do in a conversation: "write"; only read all of it, since the cohort is archived or nobody else is left
 * who would read an answer; or, after they have left the cohort, only what they had read or written themselves.
 */
export type ThreadAccess = "write" | "archived" | "alone" | "left";

export interface ThreadFacts {
  /** Of the viewer; null after they have left the cohort. */
  standing: Standing | null;
  archived: boolean;
  /** Other members who are still in the cohort. */
  others: number;
}

/** What a member may do with a conversation: "write", or why they can only read it. */
export function accessTo({ standing, archived, others }: ThreadFacts): ThreadAccess {
  if (standing === null) return "left";
  if (archived) return "archived";
  return others === 0 ? "alone" : "write";
}

/** Why nothing can be written, and what to do. */
export const accessWords: Record<Exclude<ThreadAccess, "write">, string> = {
  archived: msg("This cohort is in the archive: its messages can be read, and nothing new is written."),
  alone: msg("Nobody else of this conversation is in the cohort any more. Start a new one to reach somebody."),
  left: msg("You are not in this cohort any more. What you had read or written stays here for you to read."),
};

/** The message under which a member is told: one for each time that they have caught up, however much is written until they look. */
export const threadKey = (threadId: string, readAt: Date | null): string => `thread:${threadId}:${readAt?.getTime() ?? 0}`;

const mostNames = 3;

/** What a conversation is called: its title, else who else is in it. */
export function threadName(title: string, others: readonly string[], t: Translate): string {
  if (title !== "") return title;
  if (others.length === 0) return t("A conversation with nobody else");
  const named = others.length > mostNames + 1 ? others.slice(0, mostNames) : others;
  const more = others.length - named.length;
  const words = more > 0 ? [...named, t("{count, plural, one {# other} other {# others}}", { count: more })] : named;
  return new Intl.ListFormat(t.locale, { type: "conjunction" }).format(words);
}
