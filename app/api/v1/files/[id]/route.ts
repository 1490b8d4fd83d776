import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { selectFile } from "#features/files/queries.ts";
import { answer } from "#lib/http.ts";

/** A file that was handed in. It is never shown in the page's place, only saved: what a person sent is not trusted. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { id } = await params;
    if (!z.uuid().safeParse(id).success) throw new NotFoundError("There is no such file.");
    const { name, mediaType, content } = await selectFile(user, id);
    return new Response(content, {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  });
}
