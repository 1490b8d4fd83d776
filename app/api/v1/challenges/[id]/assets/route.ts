import { addAsset } from "#features/challenges/assets.ts";
import { postedFile } from "#features/challenges/posted.ts";
import { challengeIdIn } from "#features/challenges/service.ts";
import { answer } from "#lib/http.ts";

/** A picture for a challenge's statement: its bytes as the body, its name in `x-file-name` → `{path}`. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { id } = await params;
    const { name, content } = await postedFile(request);
    return Response.json(await addAsset(user, challengeIdIn(id), name, content), { status: 201 });
  });
}
