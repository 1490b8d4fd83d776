import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { env } from "#lib/env.ts";

/** 192 bits, as many as the site's other tokens have. */
const signature = (userId: string): Buffer => createHmac("sha256", env().NEXTAUTH_SECRET).update(`stop mails\n${userId}`).digest().subarray(0, 24);

/** What lets whoever has it stop a person's mails, and do nothing else. It does not run out: mails are kept for years. */
export const tokenOfPerson = (userId: string): string => `${userId}.${signature(userId).toString("base64url")}`;

/** Whose token it is; null when it is not ours. */
export function personOfOptionalToken(token: string): string | null {
  const [id, signed = "", ...rest] = token.split(".");
  const userId = z.uuid().safeParse(id);
  if (!userId.success || rest.length > 0) return null;
  const [given, right] = [Buffer.from(signed, "base64url"), signature(userId.data)];
  return given.length === right.length && timingSafeEqual(given, right) ? userId.data : null;
}

/** @throws {NotFoundError} when it is not ours */
export function personOfToken(token: string): string {
  const userId = personOfOptionalToken(token);
  if (userId === null) throw new NotFoundError("This address is not whole: open the link in the mail once more, or switch the mails off in your settings.");
  return userId;
}
