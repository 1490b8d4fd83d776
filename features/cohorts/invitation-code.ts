import "server-only";
import { createHmac } from "node:crypto";
import { makeCode } from "#domain/invitation.ts";
import { env } from "#lib/env.ts";

function* bytesOf(invitationId: string): Generator<number, never> {
  for (let block = 0; ; block += 1) yield* createHmac("sha256", env().NEXTAUTH_SECRET).update(`invitation\n${block}\n${invitationId}`).digest();
}

/**
 * The code of an invitation that its maker sees at once and that a worker mails a moment later: both make it anew from
 * the invitation's id under the site's secret, so that the same code is on the page and in the mail while the database
 * has its hash alone.
 */
export function codeOfInvitation(invitationId: string): string {
  const bytes = bytesOf(invitationId);
  return makeCode((below) => {
    // Bytes above the last whole multiple would make some letters likelier than others.
    const most = 256 - 256 % below;
    for (;;) {
      const { value } = bytes.next();
      if (value < most) return value % below;
    }
  });
}
