import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../env.ts";

/** A session lasts this long after its last renewal. */
export const sessionSeconds = 30 * 24 * 60 * 60;
const renewAfterSeconds = 24 * 60 * 60;

/** What a session token says: who, and the session version at the time. Everything else is read fresh. */
const claimsSchema = z.object({ sub: z.uuid(), version: z.number().int().min(0), iat: z.number() });
export type SessionClaims = z.infer<typeof claimsSchema>;

/** Whether people reach the site by https: then cookies are for https alone. */
export const secureCookies = (): boolean => env().NEXTAUTH_URL.startsWith("https://");

/** The cookie that next-auth reads and writes as well. */
export function sessionCookie() {
  const secure = secureCookies();
  return {
    name: secure ? "__Secure-next-auth.session-token" : "next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** An encrypted token for a new session. */
export function encodeSession(user: { id: string; sessionVersion: number }): Promise<string> {
  return encode({ token: { sub: user.id, version: user.sessionVersion }, secret: env().NEXTAUTH_SECRET, maxAge: sessionSeconds });
}

/** Claims of tokens that were decrypted lately, which costs a millisecond each time; the newest last. */
const lately = new Map<string, { claims: SessionClaims; until: number }>();
const rememberMs = 60_000;
const mostRemembered = 1000;

/** The token's claims, or null when it is not ours, is out of date or was tampered with. */
export async function decodeSession(token: string | undefined): Promise<SessionClaims | null> {
  if (!token) return null;
  const known = lately.get(token);
  if (known !== undefined && known.until > Date.now()) return known.claims;
  lately.delete(token);
  try {
    const claims = claimsSchema.parse(await decode({ token, secret: env().NEXTAUTH_SECRET }));
    lately.set(token, { claims, until: Date.now() + rememberMs });
    const oldest = lately.keys().next().value;
    if (lately.size > mostRemembered && oldest !== undefined) lately.delete(oldest);
    return claims;
  } catch {
    return null;
  }
}

/** Whether a session in use should get a new token, so that it does not end under someone who works daily. */
export const isDueForRenewal = (claims: SessionClaims): boolean => Date.now() / 1000 - claims.iat > renewAfterSeconds;
