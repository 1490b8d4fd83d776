import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

// After OWASP's "device cookies": a browser that has signed in to an account once has tries of its own,
// so that nobody elsewhere can use them up and keep the owner out.

export const knownBrowserCookie = "descent.browser";
export const knownBrowserSeconds = 400 * 24 * 60 * 60;

const sign = (id: string, email: string): Buffer =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`known browser\n${id}\n${email}`).digest();

/** The cookie's value for a browser that has just signed in with this address. */
export function markBrowser(email: string): string {
  const id = randomBytes(16).toString("base64url");
  return `${id}.${sign(id, email).toString("base64url")}`;
}

/** The browser's id when it has signed in with this address before, else null. */
export function knownBrowser(cookie: string | undefined, email: string): string | null {
  const [id, signature, ...rest] = (cookie ?? "").split(".");
  if (!id || !signature || rest.length > 0) return null;
  const [given, expected] = [Buffer.from(signature, "base64url"), sign(id, email)];
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
