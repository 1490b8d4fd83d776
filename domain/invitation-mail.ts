import { msg } from "./i18n/translate.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A mailbox that says "not now" is left in peace for so long, and given up after so many times. */
const restMs = 10 * minuteMs;
const mostTries = 3;
/** What could not be sent for so long is given up, so that somebody sees it. */
const patienceMs = 9 * dayMs;
/** Nobody is mailed again within this time: the mail may be on its way. */
export const againAfterMs = 10 * minuteMs;
/** A mail that has not gone out by then waits for something: a mail server, a worker. */
const delayedAfterMs = 5 * minuteMs;
/** An invitation that is sent again lets its reader in for so long, from then on. */
const renewedDays = 30;

export interface MailFacts {
  /** Since when its mail is to go out; null when it has gone, or none is wanted. */
  mailDueAt: Date | null;
  mailedAt: Date | null;
  mailFailedAt: Date | null;
}

/** "unknown": the site keeps no account of its mail. */
export type MailState = "waiting" | "delayed" | "sent" | "failed" | "unknown";

/** What became of an invitation's mail, of several the last one. */
export function mailState({ mailDueAt, mailedAt, mailFailedAt }: MailFacts, now: Date): MailState {
  if (mailDueAt !== null) return now.getTime() - mailDueAt.getTime() > delayedAfterMs ? "delayed" : "waiting";
  if (mailFailedAt !== null) return "failed";
  return mailedAt === null ? "unknown" : "sent";
}

/** What is to come of an invitation after a try to mail it. */
export type MailOutcome = { kind: "sent" } | { kind: "wait"; dueAt: Date; tries: number } | { kind: "failed" };

/**
 * An invitation waits again only when its mail is known to be with nobody.
 * @param delivery as lib/mail.ts tells it
 */
export function afterMail(delivery: "sent" | "unreached" | "later" | "lost", { dueAt, tries }: { dueAt: Date; tries: number }, now: Date): MailOutcome {
  if (delivery === "sent") return { kind: "sent" };
  if (delivery === "lost" || now.getTime() - dueAt.getTime() > patienceMs) return { kind: "failed" };
  if (delivery === "unreached") return { kind: "wait", dueAt, tries };
  return tries + 1 < mostTries ? { kind: "wait", dueAt: new Date(now.getTime() + restMs), tries: tries + 1 } : { kind: "failed" };
}

interface AgainFacts extends MailFacts {
  email: string | null;
  uses: number;
  endedAt: Date | null;
}

/** Why an invitation is not sent again, with its address as {address}; null when it may be. One that has expired may: it is renewed. */
export function againRefusal({ email, uses, endedAt, mailDueAt, mailedAt, mailFailedAt }: AgainFacts, now: Date): string | null {
  if (email === null) return msg("This invitation is for no address: pass its link on yourself, or make one for an address.");
  if (endedAt !== null) return msg("This invitation to {address} was ended: make a new one.");
  if (uses > 0) return msg("{address} has joined already: there is nothing to send.");
  if (mailDueAt !== null) return msg("The mail to {address} is on its way already, and goes out by itself.");
  const lately = mailFailedAt === null && mailedAt !== null && now.getTime() - mailedAt.getTime() < againAfterMs;
  return lately ? msg("The mail to {address} went out less than ten minutes ago: give it a moment to arrive, then send it again.") : null;
}

/** Until when an invitation that is sent again lets in: never shorter than it did. */
export function renewedExpiry(expiresAt: Date | null, now: Date): Date | null {
  const renewed = new Date(now.getTime() + renewedDays * dayMs);
  return expiresAt === null || expiresAt > renewed ? expiresAt : renewed;
}
