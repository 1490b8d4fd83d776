import { addressInput, postedFile } from "#features/challenges/posted.ts";
import { importSchema } from "#features/challenges/schema.ts";
import { importChallenge } from "#features/challenges/zip.ts";
import { answer } from "#lib/http.ts";

/** A new challenge out of a ZIP archive: its bytes as the body, `slug` and `month` in the address → `{id}`. */
export function POST(request: Request): Promise<Response> {
  return answer(async (user) => {
    const place = await addressInput(request, importSchema);
    const { content } = await postedFile(request);
    return Response.json(await importChallenge(user, content, place), { status: 201 });
  });
}
