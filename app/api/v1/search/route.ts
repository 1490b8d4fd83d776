import { search } from "#features/search/queries.ts";
import { searchSchema, type SearchAnswer } from "#features/search/schema.ts";
import { answer } from "#lib/http.ts";

const limit = 9;

/** What the course and the reader's own notes have on `?q=`, best first: `{hits, meant}`. */
export function GET(request: Request): Promise<Response> {
  return answer(async (user) => {
    const { q, kind } = searchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { hits, meant } = await search(user, q, { kind, limit });
    const body: SearchAnswer = { hits: hits.map(({ snippet: _snippet, ...hit }) => hit), meant };
    return Response.json(body, { headers: { "cache-control": "no-store" } });
  });
}
