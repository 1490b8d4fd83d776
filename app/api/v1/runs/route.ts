import { runSchema } from "#features/submissions/schema.ts";
import { runSolution } from "#features/submissions/service.ts";
import { answer, jsonBody } from "#lib/http.ts";

/** Runs the visible cases, unrecorded: `{exerciseSlug, source, ownInput}` → `{gradingId}`. */
export function POST(request: Request): Promise<Response> {
  return answer(async (user) => Response.json(await runSolution(user, await jsonBody(request, runSchema)), { status: 201 }));
}
