import "server-only";
import type { z } from "zod";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError, NotSignedInError, ThrottledError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { askersLanguage, attempt, unexpected, type ActionError } from "./action.ts";
import { actionUser, type SessionUser } from "./auth.ts";
import { isDatabaseAway } from "./database-away.ts";

const maxBodyBytes = 1024 * 1024;

function statusOf(error: ExpectedError): number {
  if (error instanceof NotSignedInError) return 401;
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof ConflictError) return 409;
  if (error instanceof ThrottledError) return 429;
  return 422;
}

const failure = (status: number, error: ActionError, headers: Record<string, string> = {}): Response =>
  Response.json({ error }, { status, headers: { "cache-control": "no-store", ...headers } });

/** Answers a request of a signed-in person; what is thrown becomes a status and `{error: {code, message}}`. */
export async function answer(handler: (user: SessionUser) => Promise<Response>): Promise<Response> {
  try {
    return await handler(await actionUser());
  } catch (error) {
    // The language may be what could not be read.
    const t = await askersLanguage().catch(() => inEnglish);
    if (isDatabaseAway(error)) return failure(503, { ...unexpected(error, t), code: "DatabaseAway", message: t("The database does not answer at the moment. Nothing is lost; try again in a few seconds.") }, { "retry-after": "5" });
    if (!(error instanceof ExpectedError)) return failure(500, unexpected(error, t));
    const headers: Record<string, string> = error instanceof ThrottledError ? { "retry-after": String(error.retryAfterSeconds) } : {};
    return failure(statusOf(error), { code: error.name, message: error.inWords(t) }, headers);
  }
}

/**
 * The JSON body of a request, parsed. Only JSON is taken, from our own pages or from programs: a form
 * on another site cannot send it with the reader's session.
 * @throws {ExpectedError} saying what is wrong with it
 */
export async function jsonBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? "")) throw new ExpectedError("Send JSON, with the content type application/json.");
  if (request.headers.get("sec-fetch-site") === "cross-site") throw new ForbiddenError("Requests from other sites are not taken.");
  if (Number(request.headers.get("content-length")) > maxBodyBytes) throw new ExpectedError("The request is larger than a megabyte.");
  const body: unknown = await request.json().catch(() => { throw new ExpectedError("The body is not JSON."); });
  const parsed = await attempt(schema, body, async (input) => input);
  if (!parsed.ok) throw new ExpectedError(Object.entries(parsed.error.fields ?? {}).map(([field, message]) => `${field}: ${message}`).join("\n") || parsed.error.message);
  return parsed.value;
}
