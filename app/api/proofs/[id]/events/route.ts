import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { proofReports } from "#features/challenges/proofs.ts";
import { eventStream } from "#lib/event-stream.ts";
import { answer } from "#lib/http.ts";

export const dynamic = "force-dynamic";

/** The report of a challenge's proof whenever it has changed, up to the last one. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { id } = await params;
    if (!z.uuid().safeParse(id).success) throw new NotFoundError("There is no such proof.");
    const left = new AbortController();
    request.signal.addEventListener("abort", () => left.abort());
    const reports = await proofReports(user, id, left.signal);
    return new Response(eventStream(reports, () => left.abort()), {
      headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store, no-transform", "x-accel-buffering": "no" },
    });
  });
}
