import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { exportProgress } from "#features/desk/export-progress.ts";
import { answer } from "#lib/http.ts";
import { textStream } from "#lib/text-stream.ts";

export const dynamic = "force-dynamic";

/** A cohort's progress as a table for spreadsheets, for its mentors. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new NotFoundError("There is no such cohort among yours.");
    const { pieces } = await exportProgress(user, id.data);
    return new Response(textStream(pieces), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="descent-progress-${new Date().toISOString().slice(0, 10)}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  });
}
