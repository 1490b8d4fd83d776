import { gradingEvents } from "#features/submissions/grading-events.ts";
import { eventStream } from "#lib/event-stream.ts";
import { answer } from "#lib/http.ts";

export const dynamic = "force-dynamic";

/** The live events of one of the reader's own gradings (domain/verdict.ts, GradingEvent), up to the verdict. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const left = new AbortController();
    request.signal.addEventListener("abort", () => left.abort());
    const events = await gradingEvents(user, (await params).id, left.signal);
    return new Response(eventStream(events, () => left.abort()), {
      headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" },
    });
  });
}
