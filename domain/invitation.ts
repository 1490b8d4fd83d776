import { msg } from "./i18n/translate.ts";

/** Letters and digits that nobody takes for one another: neither 0 nor O, 1, I or L, 5 or S, 2 or Z, 8 or B, and of U and V one alone. */
export const codeAlphabet = "34679ACDEFGHJKMNPQRTVWXY";
export const codeLength = 8;

/** A code from random bytes, every one as likely as the others. @param random gives a whole number from 0 below its argument */
export const makeCode = (random: (below: number) => number): string => Array.from({ length: codeLength }, () => codeAlphabet[random(codeAlphabet.length)]).join("");

/** "K7QM-4XFA": two halves are read more easily. */
export const codeInHalves = (code: string): string => `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;

const longToken = /^[\w-]{32}$/;

/** What was typed or stands in a link, as it is stored: a code in any case, with spaces and dashes; null for what can be neither code nor token. */
export function normaliseInvitation(typed: string): string | null {
  const text = typed.trim();
  const code = text.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, "");
  if (code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter))) return code;
  return longToken.test(text) ? text : null;
}

export interface InvitationFacts {
  maxUses: number | null;
  uses: number;
  expiresAt: Date | null;
  endedAt: Date | null;
  /** Of its cohort. */
  archivedAt: Date | null;
}

export type InvitationState = "open" | "used" | "expired" | "ended" | "archived";

/** Whether it still lets anybody in, or else the reason that holds longest. */
export function invitationState({ maxUses, uses, expiresAt, endedAt, archivedAt }: InvitationFacts, now: Date): InvitationState {
  if (archivedAt !== null) return "archived";
  if (endedAt !== null) return "ended";
  if (expiresAt !== null && expiresAt <= now) return "expired";
  return maxUses !== null && uses >= maxUses ? "used" : "open";
}

/** To who wants to join, with the cohort's name as {cohort}. */
export const closedWords: Record<Exclude<InvitationState, "open">, string> = {
  used: msg("Everybody for whom this invitation to {cohort} was made has joined already. Ask who sent it for another one."),
  expired: msg("This invitation to {cohort} has expired. Ask who sent it for another one."),
  ended: msg("This invitation to {cohort} was ended. Ask who sent it whether it was meant for you."),
  archived: msg("{cohort} is over: nobody joins it any more. Ask who sent the invitation for a cohort that runs."),
};

/** For a list of invitations. */
export const stateWords: Record<InvitationState, string> = {
  open: msg("Still open"), used: msg("Used up"), expired: msg("Expired"), ended: msg("Ended"), archived: msg("Cohort is archived"),
};
