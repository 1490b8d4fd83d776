import Link from "next/link";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { StateMark } from "#features/curriculum/components/state-mark.tsx";
import type { BookmarkLine, NoteLine, NotesPageView } from "../queries.ts";

const titleClass = "inline-flex min-w-0 items-center gap-2 text-sm font-medium underline-offset-3 hover:text-accent hover:underline";

function Title({ kind, title }: Pick<BookmarkLine, "kind" | "title">) {
  const t = useT();
  return (
    <>
      <Icon name={kind === "lesson" ? "book" : "code"} className="text-ink-soft" />
      <span><span className="sr-only">{kind === "lesson" ? t("Lesson:") : t("Exercise:")} </span>{title}</span>
    </>
  );
}

function Bookmark({ line, timeZone }: { line: BookmarkLine; timeZone: string }) {
  const t = useT();
  return (
    <li className="flex items-center gap-3 py-2">
      <StateMark state={line.state} />
      <Link href={`/${line.kind}s/${line.slug}`} className={titleClass}><Title {...line} /></Link>
      <span className="ml-auto shrink-0 text-right text-xs text-ink-soft tabular-nums">
        <span className="max-sm:hidden">{t("Month {month}", { month: line.month })} · </span><DateText value={line.createdAt} timeZone={timeZone} />
      </span>
    </li>
  );
}

function Note({ line, timeZone }: { line: NoteLine; timeZone: string }) {
  const t = useT();
  return (
    <li className="py-3">
      <p className="flex items-center gap-3">
        <Link href={`/${line.kind}s/${line.slug}#${line.kind === "lesson" ? "my-notes" : "notes"}`} className={titleClass}><Title {...line} /></Link>
        <span className="ml-auto shrink-0 text-right text-xs text-ink-soft">{line.shared && <>{t("Shared with your mentors")} · </>}<DateText value={line.updatedAt} timeZone={timeZone} /></span>
      </p>
      <div className="mt-1 max-w-prose space-y-0.5 pl-6 text-sm text-ink-soft">
        {line.lines.map((text, i) => <p key={i} className="break-words">{text}</p>)}
      </div>
    </li>
  );
}

/** Where nothing was found, or where one of the two has nothing yet. */
function Nothing({ children }: { children: string }) {
  return <p className="max-w-prose text-sm text-ink-soft">{children}</p>;
}

/** Everything that one has marked and written, each leading to its place. */
export function NotesPage({ view, timeZone }: { view: NotesPageView; timeZone: string }) {
  const t = useT();
  const { query, bookmarks, notes, total } = view;
  if (total.bookmarks + total.notes === 0) {
    return (
      <EmptyState title={t("Nothing marked or written yet")} action={<LinkButton href="/roadmap">{t("Open the roadmap")}</LinkButton>}>
        <p>{t("Each lesson and each exercise has a “Bookmark” button above its title: what you mark is listed here, with how far you are.")}</p>
        <p className="mt-2">{t("What you write for yourself is here too: below a lesson under “My notes”, beside an exercise in its “Notes” tab.")}</p>
      </EmptyState>
    );
  }
  return (
    <div className="space-y-12">
      <form method="get" role="search" className="flex max-w-xl flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1"><TextField label={t("Find in notes and bookmarks")} name="q" type="search" required={false} maxLength={200} defaultValue={query} /></div>
        <Button type="submit">{t("Find")}</Button>
        {query !== "" && <LinkButton href="/notes" variant="quiet">{t("Show all")}</LinkButton>}
      </form>
      <section aria-labelledby="bookmarks">
        <h2 id="bookmarks" className="mb-2 text-lg font-semibold">{t("Bookmarks")}</h2>
        {bookmarks.length === 0
          ? <Nothing>{query === "" ? t("No bookmark yet. Each lesson and each exercise has a “Bookmark” button above its title.") : t("No bookmark with “{query}”.", { query })}</Nothing>
          : <ul className="divide-y divide-line border-y border-line">{bookmarks.map((line) => <Bookmark key={`${line.kind} ${line.slug}`} line={line} timeZone={timeZone} />)}</ul>}
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes" className="mb-2 text-lg font-semibold">{t("Notes")}</h2>
        {notes.length === 0
          ? <Nothing>{query === "" ? t("No note yet. Write below a lesson under “My notes”, or beside an exercise in its “Notes” tab: it saves itself, and nobody else reads it unless you share it.") : t("No note with “{query}”.", { query })}</Nothing>
          : <ul className="divide-y divide-line border-y border-line">{notes.map((line) => <Note key={`${line.kind} ${line.slug}`} line={line} timeZone={timeZone} />)}</ul>}
      </section>
    </div>
  );
}
