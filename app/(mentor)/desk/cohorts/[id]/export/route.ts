import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { exportProgress } from "#features/desk/export-progress.ts";
import { answer } from "#lib/http.ts";

export const dynamic = "force-dynamic";

/** The next piece is made when the reader has taken the last. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** A cohort's progress as a table for spreadsheets, for its mentors. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new NotFoundError("There is no such cohort among yours.");
    const { pieces } = await exportProgress(user, id.data);
    return new Response(streamOf(pieces), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="descent-progress-${new Date().toISOString().slice(0, 10)}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  });
}
