import "server-only";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { db } from "#lib/db.ts";
import { viewDraft, type DraftView } from "./problems.ts";
import type { PreviewInput } from "./schema.ts";
import { noSuchChallenge, type Viewer } from "./service.ts";

/**
 * A draft, saved or still being typed, as its students would see it.
 * @throws {NotFoundError} for who teaches nothing, and when there is no such challenge
 */
export async function lookAtDraft(viewer: Viewer, { challengeId, files }: PreviewInput): Promise<DraftView> {
  await requireInstructor(viewer);
  const challenge = await db().challenge.findUnique({ where: { id: challengeId }, select: { assets: { select: { path: true } } } });
  if (challenge === null) throw noSuchChallenge();
  return viewDraft(files, { id: challengeId, assets: challenge.assets.map(({ path }) => path) });
}
