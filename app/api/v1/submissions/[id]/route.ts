import { selectAttempt } from "#features/submissions/queries.ts";
import { answer } from "#lib/http.ts";

/** One attempt with its source and verdict: one's own, or that of a student whom one teaches. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => Response.json(await selectAttempt(user, (await params).id)));
}
