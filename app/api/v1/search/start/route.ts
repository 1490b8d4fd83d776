import { selectPaletteStart } from "#features/search/queries.ts";
import type { PaletteStart } from "#features/search/schema.ts";
import { answer } from "#lib/http.ts";

/** What to offer before anything is typed: `{month, recent}`. */
export function GET(): Promise<Response> {
  return answer(async (user) => {
    const body: PaletteStart = await selectPaletteStart(user);
    return Response.json(body, { headers: { "cache-control": "no-store" } });
  });
}
