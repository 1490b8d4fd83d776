import { exportAudit } from "#features/audit/queries.ts";
import { auditFilterSchema } from "#features/audit/schema.ts";
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

/** The audit as a table for spreadsheets, for administrators. */
export function GET(request: Request): Promise<Response> {
  return answer(async (user) => {
    const filter = auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return new Response(streamOf(exportAudit(user, filter)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="descent-audit-${new Date().toISOString().slice(0, 10)}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  });
}
