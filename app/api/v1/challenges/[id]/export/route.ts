import { challengeIdIn } from "#features/challenges/service.ts";
import { exportChallenge } from "#features/challenges/zip.ts";
import { answer } from "#lib/http.ts";
import { zipStream } from "#lib/zip-stream.ts";

/** The saved draft as a ZIP archive of a folder that works under exercises/. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { name, files } = await exportChallenge(user, challengeIdIn((await params).id));
    return new Response(zipStream(files), { headers: { "content-type": "application/zip", "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" } });
  });
}
