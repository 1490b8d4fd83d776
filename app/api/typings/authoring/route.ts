import { authoringTypes } from "#lib/catalog/authoring-types.ts";

/** What tests.ts imports, for the studio's editor: sources of this project, which are public as they are. The address names the version. */
export function GET(): Response {
  return Response.json(authoringTypes().files, { headers: { "cache-control": "public, max-age=31536000, immutable" } });
}
