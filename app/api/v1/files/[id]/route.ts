import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { checkFile, selectFile } from "#features/files/queries.ts";
import { answer } from "#lib/http.ts";

/**
 * A file that was handed in. It is never shown in the page's place, only saved: what a person sent is not trusted. A
 * picture of the gallery may be kept by the browser, which asks each time whether it is still shown.
 */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { id } = await params;
    if (!z.uuid().safeParse(id).success) throw new NotFoundError("There is no such file.");
    // What a file holds never changes.
    const kept = { etag: `"${id}"`, "cache-control": "private, no-cache" };
    if (request.headers.get("if-none-match") === kept.etag && (await checkFile(user, id)).shown) return new Response(null, { status: 304, headers: kept });
    const { name, mediaType, content, shown } = await selectFile(user, id);
    return new Response(content, {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        ...shown ? kept : { "cache-control": "private, no-store" },
      },
    });
  });
}
