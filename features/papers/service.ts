import "server-only";
import { dayAt, toDate } from "#domain/day.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { samePaper } from "#domain/paper.ts";
import { db, type Transaction } from "#lib/db.ts";
import { citedPapers } from "./cited.ts";
import type { AddPaper, EditPaper, Move } from "./schema.ts";

interface Viewer { id: string; timeZone: string }

/** Papers that one person may keep: far more than anybody reads. */
export const mostPapers = 2000;

const noPaper = () => new NotFoundError("There is no such paper on your list; it may have been deleted in another tab.");

/** One person's list is changed by one request at a time: a double click finds what the first has done. */
async function lockList(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`select 1 from "User" where id = ${userId}::uuid for no key update`;
}

async function refuseTwice(tx: Transaction, userId: string, paper: { title: string; link: string | null }, except?: string): Promise<number> {
  const own = await tx.paper.findMany({ where: { userId }, select: { id: true, title: true, link: true, status: true } });
  const twin = own.find((other) => other.id !== except && samePaper(other, paper));
  if (twin) throw new ConflictError("“{title}” is on your list already, under “{status, select, toRead {To read} reading {Reading} other {Read}}”.", { title: twin.title, status: twin.status });
  return own.length;
}

/**
 * Puts a paper on the list, to be read; returns its id.
 * @throws {ConflictError} when it is there already
 * @throws {ExpectedError} when the list is full
 */
export async function addPaper(viewer: Pick<Viewer, "id">, input: AddPaper): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    await lockList(tx, viewer.id);
    const count = await refuseTwice(tx, viewer.id, input);
    if (count >= mostPapers) throw new ExpectedError("Your list has {most} papers, which is as many as it holds. Delete some that you will not read.", { most: mostPapers });
    return tx.paper.create({ data: { userId: viewer.id, ...input }, select: { id: true } });
  });
}

/**
 * Puts a paper that a lesson cites on the list; returns its id.
 * @throws {NotFoundError} when no lesson cites it
 */
export async function addCitedPaper(viewer: Pick<Viewer, "id">, { cited }: { cited: string }): Promise<{ id: string }> {
  const paper = citedPapers().find(({ key }) => key === cited);
  if (!paper) throw new NotFoundError("No lesson cites this paper any more. Reload the page to see those that do.");
  const { title, authors, year, link } = paper;
  return addPaper(viewer, { title, authors, year, link, notes: "" });
}

/**
 * Changes what a paper is called and what is noted about it.
 * @throws {NotFoundError} when it is not on the viewer's list
 * @throws {ConflictError} when its notes were changed elsewhere since, or another entry is the same paper
 */
export async function editPaper(viewer: Pick<Viewer, "id">, { id, before, ...input }: EditPaper): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockList(tx, viewer.id);
    const paper = await tx.paper.findUnique({ where: { id, userId: viewer.id }, select: { notes: true } });
    if (!paper) throw noPaper();
    // The second of a double click finds its own text.
    if (paper.notes !== before && paper.notes !== input.notes) throw new ConflictError("The notes were changed in another tab or on another device since you began. What you typed is still here: copy it, cancel, and add it to the newer notes.");
    await refuseTwice(tx, viewer.id, input, id);
    await tx.paper.update({ where: { id }, data: input, select: { id: true } });
  });
}

/**
 * Moves a paper between "to read", "reading" and "read". Moved to "read" it has today for its day; moved back it has none.
 * @throws {NotFoundError} when it is not on the viewer's list
 */
export async function movePaper(viewer: Viewer, { id, status }: Move, now = new Date()): Promise<void> {
  const readOn = status === "read" ? toDate(dayAt(now, viewer.timeZone)) : null;
  // A paper that is read already keeps its day.
  const { count } = await db().paper.updateMany({ where: { id, userId: viewer.id, status: { not: status } }, data: { status, readOn } });
  if (count === 0 && await db().paper.count({ where: { id, userId: viewer.id } }) === 0) throw noPaper();
}

/** @throws {NotFoundError} when it is not on the viewer's list */
export async function removePaper(viewer: Pick<Viewer, "id">, { id }: { id: string }): Promise<void> {
  const { count } = await db().paper.deleteMany({ where: { id, userId: viewer.id } });
  if (count === 0) throw noPaper();
}
