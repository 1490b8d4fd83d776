import { selectAsset } from "#features/challenges/assets.ts";
import { challengeIdIn } from "#features/challenges/service.ts";
import { answer } from "#lib/http.ts";

/** A picture of an exercise's statement. Nothing in it runs, even where somebody opens its address by itself. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string; name: string }> }): Promise<Response> {
  return answer(async (user) => {
    const { id, name } = await params;
    const { mediaType, content } = await selectAsset(user, challengeIdIn(id), `assets/${name}`);
    return new Response(content, {
      headers: {
        "content-type": mediaType,
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, max-age=60",
      },
    });
  });
}
