import "server-only";
import { cache } from "react";
import { safeNext, type Role } from "#domain/accounts.ts";
import { NotSignedInError } from "#domain/errors.ts";
import { requestedPathHeader } from "./auth/requested-path.ts";
import { decodeSession, encodeSession, isDueForRenewal, sessionCookie, sessionSeconds, type SessionClaims } from "./auth/session-token.ts";
import { db } from "./db.ts";

// Next's request functions are loaded at their use: queries that import this file also run in plain Node, in tests.

export interface SessionUser {
  id: string;
  name: string;
  /** The account's address, or the one typed at registration while it is not confirmed. */
  email: string;
  image: string | null;
  role: Role;
  timeZone: string;
  /** "en", "de", or null for the browser's. */
  language: string | null;
  reducedMotion: boolean;
}

/** The user whom the claims name, unless the session was ended since. */
export async function userOfSession(claims: SessionClaims | null): Promise<SessionUser | null> {
  if (!claims) return null;
  const found = await db().user.findFirst({
    where: { id: claims.sub, sessionVersion: claims.version },
    select: { id: true, name: true, email: true, newEmail: true, image: true, role: true, timeZone: true, language: true, reducedMotion: true },
  });
  if (!found) return null;
  const { newEmail, ...user } = found;
  return { ...user, email: user.email ?? newEmail ?? "" };
}

const currentSession = cache(async () => {
  const { cookies } = await import("next/headers.js");
  const claims = await decodeSession((await cookies()).get(sessionCookie().name)?.value);
  return { claims, user: await userOfSession(claims) };
});

/** Who is signed in, read once per request; null for a visitor. */
export async function currentUser(): Promise<SessionUser | null> {
  return (await currentSession()).user;
}

/** For pages: the signed-in user; a visitor is led to sign in and back. */
export async function requireUser(): Promise<SessionUser> {
  const user = await currentUser();
  if (user) return user;
  const [{ redirect }, { headers }] = await Promise.all([import("next/navigation"), import("next/headers.js")]);
  const next = safeNext((await headers()).get(requestedPathHeader));
  return redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
}

/**
 * For server actions and route handlers: the signed-in user. A session in use is renewed here, where
 * cookies can be written.
 * @throws {NotSignedInError} when there is none, or it has ended
 */
export async function actionUser(): Promise<SessionUser> {
  const { claims, user } = await currentSession();
  if (!user || !claims) throw new NotSignedInError("Your session has ended. Sign in again in another tab; what you typed is kept.");
  if (isDueForRenewal(claims)) await startSession({ id: user.id, sessionVersion: claims.version });
  return user;
}

/** Signs the visitor in: in server actions and route handlers only, where cookies can be written. */
export async function startSession(user: { id: string; sessionVersion: number }): Promise<void> {
  const { cookies } = await import("next/headers.js");
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await encodeSession(user), { ...options, maxAge: sessionSeconds });
}

/** Signs out this browser alone; `endAllSessions` of the accounts service ends the others. */
export async function endSession(): Promise<void> {
  const { cookies } = await import("next/headers.js");
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
