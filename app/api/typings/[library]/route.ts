import { libraryNames } from "#domain/exercise.ts";
import { libraryTypes } from "#lib/catalog/library-types.ts";

/** Made once: the declarations change only with the package. */
const bodies = new Map<string, string>();

/**
 * The declarations of a library that programs may import, for the editor: paths and texts. They are public, as
 * the package is, so nobody need be signed in; the address names the version, so browsers may keep them.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ library: string }> }): Promise<Response> {
  const { library } = await params;
  const name = libraryNames.find((known) => known === library);
  if (name === undefined) return Response.json({ error: "There is no such library." }, { status: 404 });
  const body = bodies.get(name) ?? JSON.stringify(libraryTypes(name));
  bodies.set(name, body);
  return new Response(body, { headers: { "content-type": "application/json", "cache-control": "public, max-age=31536000, immutable" } });
}
