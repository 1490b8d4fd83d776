import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { claimPicture, dropFiles } from "#features/files/service.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { selectProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import type { ShowInput } from "./schema.ts";

interface Viewer { id: string; role: Role }

/**
 * Shows the viewer's finished project in the gallery, or changes how it is shown there.
 * @throws {NotFoundError} for an unknown project, and for a picture that is not the viewer's to show
 * @throws {ExpectedError} while no report on it was accepted, and for a file that is no picture
 */
export async function showInGallery(viewer: Pick<Viewer, "id">, { project: slug, title, summary, link, pictureId, withoutPicture }: ShowInput): Promise<void> {
  const project = selectProject(slug);
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const key = { userId: viewer.id, project: project.slug };
    const accepted = await tx.projectReport.findFirst({ where: { ...key, milestone: null, decision: "accepted" }, select: { id: true } });
    if (!accepted) throw new ExpectedError("A project can be shown when a mentor has accepted its report.");
    const before = await tx.galleryEntry.findUnique({ where: { userId_project: key }, select: { pictureId: true } });
    if (pictureId !== null) await claimPicture(tx, viewer, pictureId);
    const picture = pictureId ?? (withoutPicture ? null : before?.pictureId ?? null);
    const shown = { title, summary, link, pictureId: picture };
    await tx.galleryEntry.upsert({ where: { userId_project: key }, create: { ...key, ...shown }, update: shown, select: { project: true } });
    if (before?.pictureId && before.pictureId !== picture) await dropFiles(tx, viewer, [before.pictureId]);
  });
}

/**
 * Takes a project out of the gallery, its picture with it: its author at any time, and who teaches them when it should
 * not be there. What is gone already stays gone.
 * @throws {NotFoundError} for somebody who is not the viewer's student
 */
export async function takeOutOfGallery(viewer: Viewer, { project, studentId }: { project: string; studentId: string }): Promise<void> {
  if (viewer.id !== studentId && !await teaches(viewer, studentId)) throw new NotFoundError("There is no such student among yours.");
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "User" where id = ${studentId}::uuid for no key update`;
    const key = { userId_project: { userId: studentId, project } };
    const entry = await tx.galleryEntry.findUnique({ where: key, select: { pictureId: true } });
    if (!entry) return;
    await tx.galleryEntry.delete({ where: key, select: { project: true } });
    if (entry.pictureId !== null) await dropFiles(tx, { id: studentId }, [entry.pictureId]);
  });
}
