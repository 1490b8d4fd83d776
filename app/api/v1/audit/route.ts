import { exportAudit } from "#features/audit/queries.ts";
import { auditFilterSchema } from "#features/audit/schema.ts";
import { answer } from "#lib/http.ts";
import { textStream } from "#lib/text-stream.ts";

export const dynamic = "force-dynamic";

/** The audit as a table for spreadsheets, for administrators. */
export function GET(request: Request): Promise<Response> {
  return answer(async (user) => {
    const filter = auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return new Response(textStream(exportAudit(user, filter)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="descent-audit-${new Date().toISOString().slice(0, 10)}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  });
}
