import "server-only";
import { z } from "zod";
import { projectLevels, type ProjectLevel } from "#domain/project.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";

export interface OwnEntry {
  title: string;
  summary: string;
  link: string | null;
  pictureId: string | null;
  shownAt: Date;
}

/** How somebody shows a project in the gallery; null while they do not. */
export function selectEntry({ id: userId }: { id: string }, project: string): Promise<OwnEntry | null> {
  return db().galleryEntry.findUnique({ where: { userId_project: { userId, project } }, select: { title: true, summary: true, link: true, pictureId: true, shownAt: true } });
}

/** The levels of the portfolio, then the guided projects. */
export type GalleryGroup = ProjectLevel | "guided";

export interface GalleryEntry extends OwnEntry {
  author: { id: string; name: string };
  project: { slug: string; title: string };
}

export interface Gallery {
  groups: { group: GalleryGroup; entries: GalleryEntry[] }[];
  /** What can be chosen: the projects of which something is shown, with how much. */
  projects: { slug: string; title: string; count: number }[];
  /** The one that was chosen. */
  project: { slug: string; title: string } | null;
  page: number;
  pages: number;
  total: number;
}

const perPage = 24;
const groups: readonly GalleryGroup[] = [...projectLevels, "guided"];
const rowsSchema = z.array(z.object({
  userId: z.string(), name: z.string(), project: z.string(), title: z.string(), summary: z.string(), link: z.string().nullable(), pictureId: z.string().nullable(), shownAt: z.date(),
}));

/** What students show of their projects, to everybody who is signed in: by level, and within it the newest first. */
export async function listGallery({ project: chosen, page: asked }: { project: string | null; page: number }): Promise<Gallery> {
  const known = listProjects().map(({ slug, title, portfolio }) => ({ slug, title, group: portfolio?.level ?? "guided" as const }));
  const project = known.find(({ slug }) => slug === chosen) ?? null;
  const among = project ? [project] : known;
  const rowsFrom = async (from: number) => rowsSchema.parse(await db().$queryRaw`
    select entry."userId"::text, person.name, entry.project, entry.title, entry.summary, entry.link, entry."pictureId"::text, entry."shownAt"
    from "GalleryEntry" as entry
    join "User" as person on person.id = entry."userId"
    join unnest(${among.map(({ slug }) => slug)}::text[], ${among.map(({ group }) => groups.indexOf(group))}::int[]) as listed(slug, place) on listed.slug = entry.project
    order by listed.place, entry."shownAt" desc, entry."userId" limit ${perPage}::int offset ${from}::int`);
  const [counts, rows] = await Promise.all([
    db().galleryEntry.groupBy({ by: ["project"], _count: true }),
    rowsFrom((asked - 1) * perPage),
  ]);
  const countOf = new Map(counts.map(({ project: slug, _count: count }) => [slug, count]));
  const total = among.reduce((sum, { slug }) => sum + (countOf.get(slug) ?? 0), 0);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(asked, pages);
  const entries = (page === asked ? rows : await rowsFrom((page - 1) * perPage)).flatMap(({ userId, name, project: slug, ...entry }) => {
    const of = among.find((each) => each.slug === slug);
    return of ? [{ ...entry, author: { id: userId, name }, project: of, group: of.group }] : [];
  });
  return {
    groups: groups.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) })).filter(({ entries: own }) => own.length > 0),
    projects: known.map(({ slug, title }) => ({ slug, title, count: countOf.get(slug) ?? 0 })).filter(({ count }) => count > 0),
    project, page, pages, total,
  };
}
