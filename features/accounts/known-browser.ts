import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

// After OWASP's "device cookies": a browser that has signed in to an account once has tries of its own,
// so that nobody elsewhere can use them up and keep the owner out.

export const knownBrowserCookie = "descent.browser";
export const knownBrowserSeconds = 400 * 24 * 60 * 60;

const sign = (id: string, account: string, email: string): Buffer =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`known browser\n${id}\n${account}\n${email}`).digest();

/** The cookie's value for a browser that has just signed in to this account with this address. */
export function markBrowser(email: string, accountId: string): string {
  const id = randomBytes(16).toString("base64url");
  return `${id}.${accountId}.${sign(id, accountId, email).toString("base64url")}`;
}

export interface KnownBrowser {
  id: string;
  /** The account that was opened: the tries that a known browser has of its own are for this one alone. */
  accountId: string;
}

/** What the cookie says when the browser has signed in with this address before, else null. */
export function knownBrowser(cookie: string | undefined, email: string): KnownBrowser | null {
  const [id, accountId, signature, ...rest] = (cookie ?? "").split(".");
  if (!id || !accountId || !signature || rest.length > 0) return null;
  const [given, expected] = [Buffer.from(signature, "base64url"), sign(id, accountId, email)];
  return given.length === expected.length && timingSafeEqual(given, expected) ? { id, accountId } : null;
}
