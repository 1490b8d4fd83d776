import "server-only";
import { env } from "#lib/env.ts";
import type { Mail } from "#lib/mail.ts";

const link = (path: string): string => new URL(path, env().NEXTAUTH_URL).href;

/** Lines of at most 72 characters: longer than 76 and the message is encoded, its links cut in two in the outbox's files. */
const wrap = (text: string): string => text.replace(/(?![^\n]{1,72}$)([^\n]{1,72})\s/g, "$1\n");

const paragraphs = (...texts: string[]): string => `${texts.map(wrap).join("\n\n")}\n`;

export const confirmAddressMail = (to: string, name: string, token: string): Mail => ({
  to,
  subject: "Confirm your address for Descent",
  text: paragraphs(
    `Hello ${name},`,
    "this address was given for an account at Descent. Open this link within seven days to confirm that it is yours:",
    link(`/confirm-address/${token}`),
    "If you did not ask for this, leave the link alone: nothing will come of it.",
  ),
});

/** To the owner of an address that someone gave for another account. */
export const addressInUseMail = (to: string, name: string): Mail => ({
  to,
  subject: "You already have an account at Descent",
  text: paragraphs(
    `Hello ${name},`,
    "someone, most likely you, has just given this address for an account at Descent. It has one already. If that was you, sign in to it:",
    link("/sign-in"),
    "Or choose a new password, if the old one is lost:",
    link("/forgot-password"),
    "If it was not you, there is nothing to do: nobody came into your account.",
  ),
});

export const resetMail = (to: string, name: string, token: string): Mail => ({
  to,
  subject: "Choose a new password for Descent",
  text: paragraphs(
    `Hello ${name},`,
    "a new password was asked for your account at Descent. Choose one here within the hour; the link works once:",
    link(`/reset-password/${token}`),
    "If you did not ask for this, there is nothing to do: your password stays as it is.",
  ),
});

export const passwordChangedMail = (to: string, name: string): Mail => ({
  to,
  subject: "Your password at Descent was changed",
  text: paragraphs(
    `Hello ${name},`,
    "the password of your account at Descent has just been changed, and its other sessions were ended.",
    "If that was not you, choose a new password now:",
    link("/forgot-password"),
  ),
});

export const addressChangedMail = (to: string, name: string, newAddress: string): Mail => ({
  to,
  subject: "The address of your account at Descent was changed",
  text: paragraphs(
    `Hello ${name},`,
    `your account at Descent now belongs to the address ${newAddress}; you sign in with that one, and mails go there.`,
    "If that was not you, answer this mail: the people who run this site can help.",
  ),
});
