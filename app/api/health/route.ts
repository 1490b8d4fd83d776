import { readHealth } from "#features/health/queries.ts";

export const dynamic = "force-dynamic";

/** 200 while the database answers, else 503; a site without workers can be read, so that is no failure. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json({ status: health.database ? "ok" : "unavailable", ...health }, { status: health.database ? 200 : 503, headers: { "cache-control": "no-store" } });
}
