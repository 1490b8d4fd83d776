import "server-only";
import type { Transaction } from "#lib/db.ts";
import { storedPlan, type Viewer } from "./access.ts";

interface Source { id: string; title: string }

const noteOf = ({ title }: Source): string => `Copied from “${title}”`;

/** What is published of the arrangement is the copy's first version. */
export async function copyPlan(tx: Transaction, viewer: Pick<Viewer, "id">, source: Source, courseId: string): Promise<void> {
  const newest = await tx.courseVersion.findFirst({ where: { courseId: source.id }, orderBy: { number: "desc" }, select: { plan: true } });
  const plan = storedPlan(newest?.plan);
  if (plan !== null) await tx.courseVersion.create({ data: { courseId, number: 1, plan, note: noteOf(source), publishedById: viewer.id }, select: { id: true } });
}

/** Each lesson with its draft, and as its first version what is published of it. */
export async function copyLessons(tx: Transaction, viewer: Pick<Viewer, "id">, source: Source, courseId: string): Promise<void> {
  const lessons = await tx.courseLesson.findMany({
    where: { courseId: source.id, archivedAt: null }, orderBy: { slug: "asc" },
    select: { slug: true, text: true, versions: { orderBy: { number: "desc" }, take: 1, select: { text: true, withdrawnAt: true } } },
  });
  for (const { slug, text, versions: [newest] } of lessons) {
    const versions = newest && newest.withdrawnAt === null ? { create: { number: 1, text: newest.text, note: noteOf(source), publishedById: viewer.id } } : {};
    await tx.courseLesson.create({ data: { courseId, slug, text, updatedById: viewer.id, versions }, select: { id: true } });
  }
}
