import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { selectMistakeDraft } from "#features/insights/mistake-draft.ts";
import { answer } from "#lib/http.ts";

interface Props { params: Promise<{ slug: string; submissionId: string }> }

/** A student's source as the file of a mistake, with a comment to fill in. */
export function GET(_request: Request, { params }: Props): Promise<Response> {
  return answer(async (user) => {
    const { slug, submissionId } = await params;
    if (!z.uuid().safeParse(submissionId).success) throw new NotFoundError("There is no such submission to this exercise.");
    const { name, text } = await selectMistakeDraft(user, slug, submissionId);
    return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8", "content-disposition": `attachment; filename="${name}.ts"`, "cache-control": "private, no-store" } });
  });
}
