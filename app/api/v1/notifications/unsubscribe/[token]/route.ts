import { notificationKinds } from "#domain/notifications.ts";
import { ExpectedError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { stopMails } from "#features/notifications/service.ts";
import { personOfToken } from "#features/notifications/unsubscribe-token.ts";
import { unexpected } from "#lib/action.ts";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/** What a mail program calls for its reader (RFC 8058): no mails from now on. The signed token is what lets it. */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    await stopMails(personOfToken((await params).token), notificationKinds);
    return new Response(null, { status: 204, headers });
  } catch (error) {
    const expected = error instanceof ExpectedError;
    return new Response(`${expected ? error.message : unexpected(error, inEnglish).message}\n`, { status: expected ? 404 : 503, headers });
  }
}

/** A person who follows the address is asked first: programs that look at links in mails change nothing. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return new Response(null, { status: 303, headers: { ...headers, location: `/unsubscribe/${encodeURIComponent((await params).token)}` } });
}
