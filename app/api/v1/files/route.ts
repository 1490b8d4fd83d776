import { ExpectedError, ForbiddenError } from "#domain/errors.ts";
import { readBody, storeFile } from "#features/files/service.ts";
import { answer } from "#lib/http.ts";

/** Sends a file to be handed in: its bytes as the body, its name in `x-file-name` (encoded as in an address) → `{id}`. */
export function POST(request: Request): Promise<Response> {
  return answer(async (user) => {
    if (request.headers.get("sec-fetch-site") === "cross-site") throw new ForbiddenError("Requests from other sites are not taken.");
    // A form on another site can set neither this type nor this header.
    if (request.headers.get("content-type") !== "application/octet-stream") throw new ExpectedError("Send the file's bytes, with the content type application/octet-stream.");
    return Response.json(await storeFile(user, nameIn(request), await readBody(request)), { status: 201 });
  });
}

function nameIn(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "");
  } catch {
    throw new ExpectedError("The name in x-file-name must be encoded as in an address.");
  }
}
