import { submitSchema } from "#features/submissions/schema.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { answer, jsonBody } from "#lib/http.ts";

/** Submits a solution: `{exerciseSlug, source, requestId}` → `{submissionId, gradingId}`. */
export function POST(request: Request): Promise<Response> {
  return answer(async (user) => Response.json(await submitSolution(user, await jsonBody(request, submitSchema)), { status: 201 }));
}
