import { cancelGrading } from "#features/submissions/cancel.ts";
import { selectGrading } from "#features/submissions/queries.ts";
import { answer } from "#lib/http.ts";

/** Where one of the reader's own gradings stands, for programs that ask instead of listening. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => Response.json(await selectGrading(user, (await params).id), { headers: { "cache-control": "no-store" } }));
}

/** Cancels one of the reader's own gradings: `{outcome}` is "cancelled", "stopping" (its worker was told) or "finished" (it was quicker). */
export function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => Response.json({ outcome: await cancelGrading(user, { gradingId: (await params).id }) }));
}
