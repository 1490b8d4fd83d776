import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** What is stored of a token: its 192 random bits need no slow hash. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** A token for a link in a mail, short enough for one line of it, and what to store of it. */
export function makeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}
