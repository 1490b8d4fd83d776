import { inEnglish } from "#domain/i18n/translate.ts";
import { selectOptionalCalendar } from "#features/calendar/queries.ts";
import { unexpected } from "#lib/action.ts";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "private, no-store", "x-robots-tag": "noindex" };

/** A person's course calendar. Calendar programs cannot sign in: the secret in the address is what lets them read it. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  try {
    const calendar = await selectOptionalCalendar(token);
    if (calendar === null) return new Response("There is no calendar at this address. It may have been replaced: see Settings on the site.\n", { status: 404, headers });
    return new Response(calendar, { headers: { ...headers, "content-type": "text/calendar; charset=utf-8", "content-disposition": 'inline; filename="descent.ics"' } });
  } catch (error) {
    return new Response(`${unexpected(error, inEnglish).message}\n`, { status: 503, headers: { ...headers, "retry-after": "60" } });
  }
}
