import { exportData } from "#features/personal-data/export.ts";
import { answer } from "#lib/http.ts";
import { zipStream } from "#lib/zip-stream.ts";

export const dynamic = "force-dynamic";

/** Everything that the site keeps about the reader, as a ZIP archive. */
export function GET(): Promise<Response> {
  return answer(async (user) => new Response(zipStream(exportData(user)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="descent-${new Date().toISOString().slice(0, 10)}.zip"`,
      "cache-control": "private, no-store",
    },
  }));
}
