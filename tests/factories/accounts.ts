import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { ExpectedError } from "#domain/errors.ts";
import type { Visitor } from "#features/accounts/limits.ts";
import { register, type SignedIn } from "#features/accounts/registration.ts";
import { userOfSession } from "#lib/auth.ts";
import { decodeSession, encodeSession } from "#lib/auth/session-token.ts";

export const goodPassword = "seven tapirs on bicycles";
export const otherPassword = "nine quiet lighthouses";

/** A network that nobody else asks from, so that tests do not use up each other's turns. */
export const someNetwork = (): string => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::/64`;

export const someVisitor = (): Visitor => ({ network: someNetwork() });

export const someEmail = (): string => `${randomUUID()}@example.org`;

export interface Registered extends SignedIn {
  email: string;
  visitor: Visitor;
}

/** Registers someone as the page does. */
export async function registered(options: { email?: string; name?: string; password?: string } = {}): Promise<Registered> {
  const { email = someEmail(), name = "Ada", password = goodPassword } = options;
  const visitor = someVisitor();
  return { ...await register({ name, email, password, timeZone: "Europe/Berlin" }, visitor), email, visitor };
}

/** Whom a session started with these facts opens the site for, by the road that every request takes. */
export const userOfNewSession = async (user: SignedIn) => userOfSession(await decodeSession(await encodeSession(user)));

/** With which words the site refuses what must not go through. */
export const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(() => assert.fail("it was let through"), (error: unknown) => error instanceof ExpectedError ? error.message : Promise.reject(error));
