import "server-only";
import type { Language } from "#domain/i18n/language.ts";
import type { Limit } from "#lib/throttle.ts";
import type { KnownBrowser } from "./known-browser.ts";

/** What is known of whoever asks, signed in or not. */
export interface Visitor {
  /** As `clientNetwork` gives it. */
  network: string;
  /** The value of the known-browser cookie. */
  browserCookie?: string;
  /** The language that they read; English where nobody asked. */
  language?: Language;
  /** The one that they chose in this browser, if they did. */
  chosenLanguage?: Language;
}

const minute = 60;
const hour = 60 * minute;

// A class shares one address: the limits by network are for a class that mistypes, not for one person.

/** Wrong passwords. */
export const signInLimits = (email: string, visitor: Visitor): Limit[] => [
  { scope: "sign-in by account and network", of: `${visitor.network} ${email}`, most: 10, seconds: 15 * minute },
  { scope: "sign-in by account", of: email, most: 60, seconds: hour },
  { scope: "sign-in by network", of: visitor.network, most: 100, seconds: 15 * minute },
];

/** Wrong passwords in a browser that has opened the account before: counted by itself alone. */
export const knownBrowserLimits = (browser: KnownBrowser): Limit[] => [
  { scope: "sign-in by browser", of: `${browser.id} ${browser.accountId}`, most: 10, seconds: 15 * minute },
];

export const registrationLimits = (email: string, visitor: Visitor): Limit[] => [
  { scope: "registration by account", of: email, most: 5, seconds: hour },
  // Each makes signing in with the address a little slower: see candidates.ts.
  { scope: "registration by account, a day", of: email, most: 15, seconds: 24 * hour },
  { scope: "registration by network", of: visitor.network, most: 100, seconds: hour },
];

export const resetRequestLimits = (email: string, visitor: Visitor): Limit[] => [
  { scope: "reset by account and network", of: `${visitor.network} ${email}`, most: 3, seconds: hour },
  { scope: "reset by network", of: visitor.network, most: 30, seconds: hour },
];

/** How many reset mails one mailbox gets, whoever asks. */
export const resetMailLimits = (email: string): Limit[] => [{ scope: "reset mails", of: email, most: 10, seconds: 24 * hour }];

/** Guesses at a token in a link. */
export const tokenLimits = (visitor: Visitor): Limit[] => [{ scope: "token by network", of: visitor.network, most: 60, seconds: 15 * minute }];

/** Wrong passwords of someone who is signed in already. */
export const ownPasswordLimits = (userId: string): Limit[] => [{ scope: "own password", of: userId, most: 10, seconds: 15 * minute }];

export const addressMailLimits = (userId: string): Limit[] => [{ scope: "address mails", of: userId, most: 5, seconds: hour }];
