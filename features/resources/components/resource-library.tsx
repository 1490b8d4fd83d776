import Link from "next/link";
import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { msg } from "#domain/i18n/translate.ts";
import type { ResourceKind, ResourceLibrary as Library, ResourceLine } from "../queries.ts";
import { FilterForm } from "./filter-form.tsx";

const headings: Record<ResourceKind, string> = {
  course: msg("Courses"), video: msg("Videos"), article: msg("Articles"), interactive: msg("Interactive"), book: msg("Books"), channel: msg("Channels"), research: msg("Research"),
};

/** Where else to learn: by kind, with what each serves. */
export function ResourceLibrary({ library }: { library: Library }) {
  const t = useT();
  const { filter, groups, shown, total } = library;
  const filtered = filter.q !== "" || filter.month !== null;
  return (
    <>
      <FilterForm library={library} />
      <p className="mt-4 mb-8 flex flex-wrap gap-x-4 text-sm text-ink-soft tabular-nums" role="status">
        {filtered
          ? t("{total, plural, one {{shown} of # resource} other {{shown} of # resources}}", { shown, total })
          : t("{total, plural, one {# resource} other {# resources}}", { total })}
        {filtered && <Link href="/resources" className="link">{t("Show all")}</Link>}
      </p>
      {shown === 0
        ? <NothingLeft library={library} />
        : (
          <div className="space-y-10">
            {groups.map(({ kind, lines }) => (
              <section key={kind} aria-labelledby={`kind-${kind}`} className="grid gap-x-8 gap-y-2 lg:grid-cols-[9rem_minmax(0,1fr)]">
                <h2 id={`kind-${kind}`} className="text-lg font-semibold lg:pt-2.5">{t(headings[kind])}</h2>
                <ul className="divide-y divide-line border-y border-line">{lines.map((line) => <ResourceItem key={line.id} line={line} />)}</ul>
              </section>
            ))}
          </div>
        )}
    </>
  );
}

function ResourceItem({ line: { id, title, url, host, months, lessons, note } }: { line: ResourceLine }) {
  const t = useT();
  return (
    <li id={id} className="grid scroll-mt-6 gap-x-8 gap-y-1 py-3 text-sm target:bg-accent-soft sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)]">
      <div className="min-w-0">
        {url === null ? <span className="text-base font-medium">{title}</span> : (
          <a href={url} rel="noreferrer" className="text-base font-medium underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent">
            {title}<Icon name="external" size={13} className="mb-0.5 ml-1.5 inline-block text-ink-soft" /><span className="sr-only"> ({t("leaves this site")})</span>
          </a>
        )}
        {host !== null && <p className="text-ink-soft">{host}</p>}
        {note && <p className="mt-1 flex items-start gap-1.5 text-warning"><Icon name="warning" size={14} className="mt-0.5" />{t(note)}</p>}
      </div>
      <div className="text-ink-soft sm:pt-0.5">
        <p className="flex flex-wrap gap-x-3">
          {months.length === 0 ? t("The whole year") : months.map((month) => <Link key={month} href={`/months/${month}`} className="link tabular-nums">{t("Month {month}", { month })}</Link>)}
        </p>
        {lessons.length > 0 && (
          <ul className="mt-1 space-y-0.5">
            {lessons.map((lesson) => (
              <li key={lesson.slug}>
                <Link href={`/lessons/${lesson.slug}`} className="inline-flex min-h-6 items-start gap-1.5 underline-offset-3 hover:text-accent hover:underline">
                  <Icon name="book" size={14} className="mt-0.5" /><span><span className="sr-only">{t("Lesson")}: </span>{lesson.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function NothingLeft({ library: { filter, months, wholeYear } }: { library: Library }) {
  const t = useT();
  const month = typeof filter.month === "number" ? months[filter.month - 1] : null;
  if (month !== null && month.count === 0) {
    return (
      <EmptyState title={t("Nothing is listed for month {month} alone", { month: month.month })} action={<Link href="/resources?month=year" className="link text-sm font-medium">{t("What serves the whole year ({count})", { count: wholeYear })}</Link>}>
        {t("This month draws on what came before it. Books, channels and research serve the whole year.")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("No resource has the words “{words}”", { words: filter.q })} action={<Link href={`/search?q=${encodeURIComponent(filter.q)}`} className="link text-sm font-medium">{t("Search lessons and exercises for them")}</Link>}>
      {t("Titles, sites, topics and lessons were looked at. Try one word, or its beginning.")}
    </EmptyState>
  );
}
