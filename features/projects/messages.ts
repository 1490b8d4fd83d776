import "server-only";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError, ThrottledError } from "#domain/errors.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { notify } from "#features/notifications/service.ts";
import { selectProject, type Project } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import type { MessageInput } from "./schema.ts";

interface Viewer { id: string; role: Role }

/** Messages of one person in a minute: more is a program, or a key that hangs. */
const mostPerMinute = 10;
/** The same words again within this time are a second click. */
const doubleClickMs = 60_000;

/**
 * Writes into the conversation about a student's project, as the student or as who teaches them, and tells the other
 * side. The same text a second time at once is the same message. Returns its id.
 * @throws {NotFoundError} for an unknown project, or a student who is not the viewer's
 * @throws {ThrottledError} after ten messages within a minute
 */
export async function writeMessage(viewer: Viewer, { project: slug, studentId, text }: MessageInput): Promise<{ id: string }> {
  const project = selectProject(slug);
  if (viewer.id !== studentId && !await teaches(viewer, studentId)) throw new NotFoundError("There is no such student among yours.");
  const told = await listenersOf(viewer, studentId, project);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const lately = await tx.projectMessage.findMany({
      where: { authorId: viewer.id, createdAt: { gte: new Date(Date.now() - doubleClickMs) } },
      orderBy: { createdAt: "desc" }, take: mostPerMinute, select: { id: true, studentId: true, project: true, text: true },
    });
    const again = lately.find((message) => message.studentId === studentId && message.project === project.slug);
    if (again?.text === text) return { id: again.id };
    if (lately.length >= mostPerMinute) throw new ThrottledError("You have written ten messages within a minute. Wait a moment; what you wrote stays in the page.", 60);
    const { id } = await tx.projectMessage.create({ data: { studentId, project: project.slug, authorId: viewer.id, text }, select: { id: true } });
    const { name: by } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
    await notify(tx, told.map(({ userId, href }) => ({ userId, kind: "project_message", key: `project-message:${id}`, href, facts: { project: project.title, by } })));
    return { id };
  });
}

/** Who hears of a message: the student, or those who wrote before and still teach them. */
async function listenersOf(viewer: Viewer, studentId: string, { slug }: Project): Promise<{ userId: string; href: string }[]> {
  if (viewer.id !== studentId) return [{ userId: studentId, href: `/projects/${slug}#conversation` }];
  const authors = await db().user.findMany({
    where: { id: { not: studentId }, writtenMessages: { some: { studentId, project: slug } } },
    select: { id: true, role: true },
  });
  const still = await Promise.all(authors.map((author) => teaches(author, studentId)));
  return authors.flatMap(({ id }, index) => still[index] ? [{ userId: id, href: `/projects/${slug}/of/${studentId}#conversation` }] : []);
}
