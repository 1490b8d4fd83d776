import Link from "next/link";
import { useT } from "#i18n";
import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { toDate, type Day } from "#domain/day.ts";
import { weeksText, weekText } from "#domain/paper.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { papersOnAPage, type ReadingList as Facts } from "../queries.ts";
import type { PaperFilter as Filter } from "../schema.ts";
import { AddPaper } from "./add-paper.tsx";
import { listHref, PaperFilter } from "./paper-filter.tsx";
import { PaperItem } from "./paper-item.tsx";
import { Suggestions } from "./suggestions.tsx";

/** The week's goal, the list with its filter, and what lessons cite. */
export function ReadingList({ list, filter, viewerId }: { list: Facts; filter: Filter; viewerId: string }) {
  const t = useT();
  const { papers, found, counts, week, suggestions } = list;
  const isEmpty = counts.toRead + counts.reading + counts.read === 0;
  return (
    <div className="space-y-10">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-6">
        <div className="tabular-nums">
          <p className="text-lg font-semibold">{weekText(week.read, week.goal, t)}</p>
          {week.goal > 0 && <ProgressBar label={t("Papers this week")} value={week.read} max={week.goal} className="mt-2 w-56" />}
          <p className="mt-2 text-sm text-ink-soft">{weeksText(week.inARow, t)} <Link href="/settings#practice" className="link">{t("Change the goal")}</Link></p>
        </div>
        {!isEmpty && <AddPaper viewerId={viewerId} />}
      </div>
      {isEmpty
        ? (
          <EmptyState title={t("Your reading list is empty")} action={<AddPaper viewerId={viewerId} />}>
            <p>{t("What you mean to read stands here, then what you are reading, then what you have read, with your notes on it. Begin with a paper below that a lesson cites, or add one of your own.")}</p>
            {list.principle && <p className="mt-2 font-serif text-base italic">{list.principle}</p>}
          </EmptyState>
        )
        : (
          <section aria-label={t("Your papers")}>
            <PaperFilter filter={filter} counts={counts} />
            {papers.length === 0
              ? <p className="mt-4 border-y border-line py-6 text-sm text-ink-soft">{t("No paper of your list fits.")} <Link href="/papers" className="link">{t("Show all of them")}</Link></p>
              : (
                <ul className="mt-4 divide-y divide-line border-y border-line">
                  {papers.map((paper) => (
                    <li key={paper.id} className="py-5">
                      <PaperItem paper={paper} viewerId={viewerId} readOn={paper.readOn && <ReadOn day={paper.readOn} />} notes={paper.notes !== "" && <Notes text={paper.notes} />} />
                    </li>
                  ))}
                </ul>
              )}
            <Pages filter={filter} found={found} />
          </section>
        )}
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
    </div>
  );
}

/** The day is the person's own already: it is shown as it was stored. */
function ReadOn({ day }: { day: Day }) {
  const t = useT();
  return t.rich("read on {day}", { day: <DateText value={toDate(day)} timeZone="UTC" /> });
}

function Notes({ text }: { text: string }) {
  const t = useT();
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer py-1 font-medium">{t("Notes")}</summary>
      <Prose tree={renderMarkdown(text, { person: true }).tree} className="mt-1" />
    </details>
  );
}

function Pages({ filter, found }: { filter: Filter; found: number }) {
  const t = useT();
  const last = Math.ceil(found / papersOnAPage);
  if (last < 2) return null;
  return (
    <nav aria-label={t("Pages")} className="mt-3 flex items-center gap-4 text-sm tabular-nums">
      {filter.page > 1 && <Link href={listHref({ ...filter, page: filter.page - 1 })} className="link">{t("Earlier page")}</Link>}
      <span className="text-ink-soft">{t("Page {page} of {last}", { page: filter.page, last })}</span>
      {filter.page < last && <Link href={listHref({ ...filter, page: filter.page + 1 })} className="link">{t("Next page")}</Link>}
    </nav>
  );
}
