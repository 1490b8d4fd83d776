import Link from "next/link";
import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { toDate } from "#domain/day.ts";
import { weeksText, weekText } from "#domain/paper.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";
import { papersOnAPage, type PaperLine, type ReadingList as Facts } from "../queries.ts";
import type { PaperFilter as Filter } from "../schema.ts";
import { AddPaper } from "./add-paper.tsx";
import { listHref, PaperFilter } from "./paper-filter.tsx";
import { PaperItem } from "./paper-item.tsx";
import { Suggestions } from "./suggestions.tsx";

/** The week's goal, the list with its filter, and what lessons cite. */
export function ReadingList({ list, filter, viewerId }: { list: Facts; filter: Filter; viewerId: string }) {
  const { papers, found, counts, week, suggestions } = list;
  const isEmpty = counts.toRead + counts.reading + counts.read === 0;
  return (
    <div className="space-y-10">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-6">
        <div className="tabular-nums">
          <p className="text-lg font-semibold">{weekText(week.read, week.goal)}</p>
          {week.goal > 0 && <ProgressBar label="Papers this week" value={week.read} max={week.goal} className="mt-2 w-56" />}
          <p className="mt-2 text-sm text-ink-soft">{weeksText(week.inARow)} <Link href="/settings#practice" className="link">Change the goal</Link></p>
        </div>
        {!isEmpty && <AddPaper viewerId={viewerId} />}
      </div>
      {isEmpty
        ? (
          <EmptyState title="Your reading list is empty" action={<AddPaper viewerId={viewerId} />}>
            <p>What you mean to read stands here, then what you are reading, then what you have read, with your notes on it. Begin with a paper below that a lesson cites, or add one of your own.</p>
            {list.principle && <p className="mt-2 font-serif text-base italic">{list.principle}</p>}
          </EmptyState>
        )
        : (
          <section aria-label="Your papers">
            <PaperFilter filter={filter} counts={counts} />
            {papers.length === 0
              ? <p className="mt-4 border-y border-line py-6 text-sm text-ink-soft">No paper of your list fits. <Link href="/papers" className="link">Show all of them</Link></p>
              : (
                <ul className="mt-4 divide-y divide-line border-y border-line">
                  {papers.map((paper) => <li key={paper.id} className="py-5"><PaperItem paper={paper} viewerId={viewerId} readOn={readOnOf(paper)} notes={notesOf(paper)} /></li>)}
                </ul>
              )}
            <Pages filter={filter} found={found} />
          </section>
        )}
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
    </div>
  );
}

// The day is the person's own already: it is shown as it was stored.
const readOnOf = ({ readOn }: PaperLine) => readOn && <>read on <DateText value={toDate(readOn)} timeZone="UTC" /></>;

const notesOf = ({ notes }: PaperLine) => notes !== "" && (
  <details className="mt-2 text-sm">
    <summary className="cursor-pointer py-1 font-medium">Notes</summary>
    <Prose tree={renderMarkdown(notes, { person: true }).tree} className="mt-1" />
  </details>
);

function Pages({ filter, found }: { filter: Filter; found: number }) {
  const last = Math.ceil(found / papersOnAPage);
  if (last < 2) return null;
  return (
    <nav aria-label="Pages" className="mt-3 flex items-center gap-4 text-sm tabular-nums">
      {filter.page > 1 && <Link href={listHref({ ...filter, page: filter.page - 1 })} className="link">Earlier page</Link>}
      <span className="text-ink-soft">Page {filter.page} of {last}</span>
      {filter.page < last && <Link href={listHref({ ...filter, page: filter.page + 1 })} className="link">Next page</Link>}
    </nav>
  );
}
