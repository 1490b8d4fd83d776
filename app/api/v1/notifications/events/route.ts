import { unreadEvents } from "#features/notifications/unread-events.ts";
import { eventStream } from "#lib/event-stream.ts";
import { answer } from "#lib/http.ts";
import { serverT } from "#lib/i18n/server.ts";

export const dynamic = "force-dynamic";

/** How much the reader has not read, and the newest of it in words; again at each change. It ends after fifty seconds, and the browser comes back. */
export function GET(request: Request): Promise<Response> {
  return answer(async (user) => {
    const left = new AbortController();
    request.signal.addEventListener("abort", () => left.abort());
    const events = unreadEvents(user, await serverT(), left.signal);
    return new Response(eventStream(events, () => left.abort()), {
      headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" },
    });
  });
}
