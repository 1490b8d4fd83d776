import "server-only";
import type { z } from "zod";
import { ExpectedError, ForbiddenError } from "#domain/errors.ts";
import { readBody } from "#features/files/service.ts";
import { attempt } from "#lib/action.ts";

/**
 * The bytes of a file that one of our own pages, or a program, sends.
 * @throws {ExpectedError} for anything else, and for one that is too large
 */
export async function postedFile(request: Request): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
  if (request.headers.get("sec-fetch-site") === "cross-site") throw new ForbiddenError("Requests from other sites are not taken.");
  // A form on another site can set neither this type nor this header.
  if (request.headers.get("content-type") !== "application/octet-stream") throw new ExpectedError("Send the file's bytes, with the content type application/octet-stream.");
  return { name: nameIn(request), content: await readBody(request) };
}

function nameIn(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "");
  } catch {
    throw new ExpectedError("The name in x-file-name must be encoded as in an address.");
  }
}

/**
 * What stands behind the question mark of a request's address.
 * @throws {ExpectedError} saying what is wrong with it
 */
export async function addressInput<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const parsed = await attempt(schema, Object.fromEntries(new URL(request.url).searchParams), async (input) => input);
  if (!parsed.ok) throw new ExpectedError(parsed.error.message);
  return parsed.value;
}
