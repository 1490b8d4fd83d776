import "server-only";
import { dayAt, fromDate, toDate, weekStart, type Day } from "#domain/day.ts";
import { paperKeys, weeksInARow, type PaperStatus } from "#domain/paper.ts";
import { principle } from "#lib/catalog/roadmap.ts";
import { db } from "#lib/db.ts";
import { citedPapers, type CitedPaper } from "./cited.ts";
import type { PaperFilter } from "./schema.ts";

interface Viewer { id: string; timeZone: string }

export interface PaperWeek {
  /** Papers that the person means to read in a week; 0 is no goal. */
  goal: number;
  /** Read since Monday. */
  read: number;
  /** What is being read, the latest on the list. */
  reading: { id: string; title: string } | null;
}

/** This week's reading. */
export async function selectPaperWeek(viewer: Viewer, now = new Date()): Promise<PaperWeek> {
  const monday = toDate(weekStart(dayAt(now, viewer.timeZone)));
  const [{ paperGoal }, read, reading] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id: viewer.id }, select: { paperGoal: true } }),
    db().paper.count({ where: { userId: viewer.id, readOn: { gte: monday } } }),
    db().paper.findFirst({ where: { userId: viewer.id, status: "reading" }, orderBy: { createdAt: "desc" }, select: { id: true, title: true } }),
  ]);
  return { goal: paperGoal, read, reading };
}

export interface PaperLine {
  id: string;
  title: string;
  authors: string;
  year: number | null;
  link: string | null;
  status: PaperStatus;
  /** Markdown. */
  notes: string;
  readOn: Day | null;
}

export interface ReadingList {
  /** Those of the filter's page. */
  papers: PaperLine[];
  /** How many the filter finds. */
  found: number;
  /** Of the whole list. */
  counts: Record<PaperStatus, number>;
  week: Pick<PaperWeek, "goal" | "read"> & { inARow: number };
  /** Cited by lessons and not on the list; those of lessons that the viewer has opened come first. */
  suggestions: (CitedPaper & { opened: boolean })[];
  /** Whether the viewer keeps habits. */
  habits: boolean;
  /** Said while the list is empty. */
  principle: string | null;
}

export const papersOnAPage = 50;

const orders = {
  added: [{ createdAt: "desc" }, { id: "desc" }],
  title: [{ title: "asc" }, { id: "asc" }],
  read: [{ readOn: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
} as const;

/** The viewer's reading list as the filter has it, with this week's goal and what else there is to read. */
export async function selectReadingList(viewer: Viewer, { status, q, order, page }: PaperFilter, now = new Date()): Promise<ReadingList> {
  const userId = viewer.id;
  // "%" and "_" are letters here, and no patterns.
  const contains = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  const where = { userId, ...status && { status }, ...q !== "" && { OR: [{ title: contains }, { authors: contains }, { notes: contains }] } };
  const [papers, found, own, user, opened] = await Promise.all([
    db().paper.findMany({
      where, orderBy: [...orders[order]], skip: (page - 1) * papersOnAPage, take: papersOnAPage,
      select: { id: true, title: true, authors: true, year: true, link: true, status: true, notes: true, readOn: true },
    }),
    db().paper.count({ where }),
    db().paper.findMany({ where: { userId }, select: { title: true, link: true, status: true, readOn: true } }),
    db().user.findUniqueOrThrow({ where: { id: userId }, select: { paperGoal: true, habits: true } }),
    db().lessonProgress.findMany({ where: { userId }, select: { lesson: true } }),
  ]);
  const today = dayAt(now, viewer.timeZone);
  const readOn = own.flatMap((paper) => paper.readOn ? [fromDate(paper.readOn)] : []);
  const count = (of: PaperStatus) => own.filter((paper) => paper.status === of).length;
  const seen = new Set(opened.map(({ lesson }) => lesson));
  const listed = new Set(own.flatMap(paperKeys));
  const suggestions = citedPapers().filter((cited) => !paperKeys(cited).some((key) => listed.has(key)))
    .map((cited) => ({ ...cited, opened: cited.lessons.some(({ slug }) => seen.has(slug)) }));
  return {
    papers: papers.map((paper) => ({ ...paper, readOn: paper.readOn && fromDate(paper.readOn) })),
    found,
    counts: { toRead: count("toRead"), reading: count("reading"), read: count("read") },
    week: { goal: user.paperGoal, read: readOn.filter((day) => day >= weekStart(today)).length, inARow: weeksInARow(readOn, today) },
    suggestions: suggestions.sort((a, b) => Number(b.opened) - Number(a.opened)),
    habits: user.habits,
    principle: principle("principle.papers"),
  };
}
