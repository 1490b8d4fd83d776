import { z } from "zod";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { gradesCsv, gradesXlsx, selectExport } from "#features/grades/export.ts";
import { exportSchema } from "#features/grades/schema.ts";
import { answer } from "#lib/http.ts";
import { serverT } from "#lib/i18n/server.ts";
import { textStream } from "#lib/text-stream.ts";

export const dynamic = "force-dynamic";

const types = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

interface Props { params: Promise<{ id: string }> }

/** The grades of a cohort as a table for spreadsheets, for its mentors and instructors: `?format=csv` or `xlsx`. */
export function GET(request: Request, { params }: Props): Promise<Response> {
  return answer(async (user) => {
    const [{ id }, t] = await Promise.all([params, serverT()]);
    if (!z.uuid().safeParse(id).success) throw new NotFoundError("There is no such cohort among yours.");
    const asked = exportSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) throw new ExpectedError("Ask for the format csv or xlsx.");
    const { format } = asked.data;
    const book = await selectExport(user, id);
    return new Response(format === "csv" ? textStream(gradesCsv(book, t)) : await gradesXlsx(book, t), {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="descent-grades-${new Date().toISOString().slice(0, 10)}.${format}"`,
        "cache-control": "private, no-store",
      },
    });
  });
}
