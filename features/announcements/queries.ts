import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { shownDays } from "#domain/announcements.ts";
import { selectMentoredCohort, type MentoredCohort } from "#features/desk/access.ts";
import { db } from "#lib/db.ts";
import { plainText } from "#lib/search/plain-text.ts";

interface Viewer { id: string; role: Role }

export const announcementsPerPage = 20;

export interface AnnouncementLine {
  id: string;
  title: string;
  text: string;
  createdAt: Date;
  editedAt: Date | null;
  /** Null when the author's account is gone. */
  by: string | null;
  cohort: string;
}

export interface AnnouncementPage {
  /** The newest first. */
  lines: AnnouncementLine[];
  total: number;
  page: number;
}

async function selectPage(where: { cohortId: string } | { cohort: object }, page: number): Promise<AnnouncementPage> {
  const [found, total] = await Promise.all([
    db().announcement.findMany({
      where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: announcementsPerPage, skip: (page - 1) * announcementsPerPage,
      select: { id: true, title: true, text: true, createdAt: true, editedAt: true, author: { select: { name: true } }, cohort: { select: { name: true } } },
    }),
    db().announcement.count({ where }),
  ]);
  return { page, total, lines: found.map(({ author, cohort, ...line }) => ({ ...line, by: author?.name ?? null, cohort: cohort.name })) };
}

/** What was announced to the viewer's cohorts, also to those in the archive. */
export const selectAnnouncements = (viewer: Viewer, page: number): Promise<AnnouncementPage> =>
  selectPage({ cohort: { enrolments: { some: { userId: viewer.id } } } }, page);

export interface DeskAnnouncements extends AnnouncementPage {
  cohort: MentoredCohort;
  /** How many students a new one reaches. */
  students: number;
}

/**
 * What was announced to a cohort, for those who mentor it.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 */
export async function selectDeskAnnouncements(viewer: Viewer, cohortId: string, page: number): Promise<DeskAnnouncements> {
  const [cohort, announcements, students] = await Promise.all([
    selectMentoredCohort(viewer, cohortId),
    selectPage({ cohortId }, page),
    db().enrolment.count({ where: { cohortId, role: "student", userId: { not: viewer.id } } }),
  ]);
  return { cohort, students, ...announcements };
}

export interface TodayAnnouncement {
  id: string;
  /** Opening this marks it as read. */
  notificationId: string;
  title: string;
  /** Its beginning, without the signs of Markdown. */
  text: string;
  createdAt: Date;
  by: string | null;
}

const rowsSchema = z.array(z.object({ id: z.uuid(), notificationId: z.uuid(), title: z.string(), text: z.string(), createdAt: z.date(), by: z.string().nullable() })).max(1);
const beginning = 280;

/** The newest announcement of the last two weeks that the viewer has neither read nor put away; null where there is none. */
export async function selectOptionalTodayAnnouncement(viewer: { id: string }, now = new Date()): Promise<TodayAnnouncement | null> {
  const since = new Date(now.getTime() - shownDays * 86_400_000);
  const [row] = rowsSchema.parse(await db().$queryRaw`
    select announcement.id::text, told.id::text as "notificationId", announcement.title, left(announcement.text, 2000) as text, announcement."createdAt", author.name as by
    from "Notification" as told join "Announcement" as announcement on announcement.id = substring(told.key from ${"^announcement:(.{36})$"})::uuid
    join "Enrolment" as enrolment on enrolment."cohortId" = announcement."cohortId" and enrolment."userId" = told."userId"
    left join "User" as author on author.id = announcement."authorId"
    where told."userId" = ${viewer.id}::uuid and told.kind = 'announcement' and told."readAt" is null and told."createdAt" >= ${since}
    order by told."createdAt" desc limit 1`);
  if (row === undefined) return null;
  const text = plainText(row.text).text;
  return { ...row, text: text.length > beginning ? `${text.slice(0, beginning)} …` : text };
}
