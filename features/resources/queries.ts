import "server-only";
import { msg } from "#domain/i18n/translate.ts";
import { belongsTo, type Resource, type Roadmap } from "#domain/roadmap.ts";
import { beginsWordsOf } from "#domain/search/words.ts";
import { listLessons, type Lesson } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import type { ResourceFilter } from "./schema.ts";

export interface ResourceLine {
  id: string;
  title: string;
  url: string | null;
  /** "khanacademy.org"; null without an address. */
  host: string | null;
  /** The months whose topics it serves; none when it serves the whole year. */
  months: readonly number[];
  /** The lessons that list it. */
  lessons: readonly { slug: string; title: string }[];
  /** What has become of it, where that is known. */
  note: string | null;
}

export type ResourceKind = Resource["kind"];

export interface ResourceLibrary {
  filter: ResourceFilter;
  groups: { kind: ResourceKind; lines: ResourceLine[] }[];
  shown: number;
  total: number;
  months: readonly { month: number; title: string; count: number }[];
  /** How many serve the whole year. */
  wholeYear: number;
}

const kinds: readonly ResourceKind[] = ["course", "video", "article", "interactive", "book", "channel", "research"];

/** The roadmap keeps its entries; what no longer is what it was is said here. */
const notes: Readonly<Record<string, string>> = {
  "res.papers-with-code": msg("Closed in July 2025. The address is kept here because the roadmap names it."),
};

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

function lineOf(resource: Resource, year: Roadmap, lessons: readonly Lesson[]): ResourceLine & { kind: ResourceKind; words: string } {
  const { id, kind, title, url = null, for: serves } = resource;
  const topics = [...year.topics.values()].filter((topic) => serves.some((each) => belongsTo(topic.id, each)));
  const listing = lessons.filter(({ sources }) => sources.some((source) => source.title === title && source.url === url)).map((lesson) => ({ slug: lesson.slug, title: lesson.title }));
  const host = url === null ? null : hostOf(url);
  return {
    id, kind, title, url, host, months: [...new Set(topics.map(({ month }) => month))].sort((a, b) => a - b), lessons: listing, note: notes[id] ?? null,
    words: [title, kind, host ?? "", ...topics.map(({ text }) => text), ...listing.map((lesson) => lesson.title)].join(" "),
  };
}

/** Every resource of the roadmap that the filter leaves, by kind, with what it serves. It is the same for everybody. */
export function selectResourceLibrary(filter: ResourceFilter): ResourceLibrary {
  const year = roadmap();
  const lessons = listLessons();
  const all = year.resources.map((resource) => lineOf(resource, year, lessons));
  const inMonth = (line: ResourceLine): boolean => filter.month === null || (filter.month === "year" ? line.months.length === 0 : line.months.includes(filter.month));
  const left = all.filter((line) => inMonth(line) && beginsWordsOf(filter.q, line.words));
  const groups = kinds.map((kind) => ({ kind, lines: left.filter((line) => line.kind === kind).map(({ words: _words, kind: _kind, ...line }): ResourceLine => line) }));
  return {
    filter, shown: left.length, total: all.length,
    groups: groups.filter(({ lines }) => lines.length > 0),
    months: year.months.map(({ month, title }) => ({ month, title, count: all.filter((line) => line.months.includes(month)).length })),
    wholeYear: all.filter((line) => line.months.length === 0).length,
  };
}
