import { addressInput, postedFile } from "#features/challenges/posted.ts";
import { importIntoSchema } from "#features/challenges/schema.ts";
import { challengeIdIn } from "#features/challenges/service.ts";
import { importInto } from "#features/challenges/zip.ts";
import { answer } from "#lib/http.ts";

/** A ZIP archive in place of a draft's files: its bytes as the body, the draft's `version` in the address → `{version}`. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const [{ id }, { version }] = await Promise.all([params, addressInput(request, importIntoSchema)]);
    const { content } = await postedFile(request);
    return Response.json(await importInto(user, challengeIdIn(id), version, content));
  });
}
