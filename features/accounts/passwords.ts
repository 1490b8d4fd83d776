import "server-only";
import { randomUUID } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "#domain/accounts.ts";

// argon2id (the package's default) with the OWASP Password Storage Cheat Sheet's first choice for 19 MiB.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in the PHC string format, salt and parameters included. */
export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), parameters);

let dummy: Promise<string> | undefined;

/**
 * Whether the password fits. Without a hash (no such account, or one without a password) the same work
 * is done on a dummy, so that the time taken tells nothing.
 */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword(randomUUID());
  const fits = await verify(passwordHash ?? await dummy, normalisePassword(password));
  return fits && passwordHash != null;
}
