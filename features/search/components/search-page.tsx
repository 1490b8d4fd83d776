import Link from "next/link";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { kindWords, searchKinds, type SearchKind } from "#domain/search/kinds.ts";
import type { SearchPageView } from "../queries.ts";
import { SearchLineItem } from "./search-line.tsx";

/** Where a search leads. */
const hrefOf = (q: string, kind: SearchKind | null = null): string => `/search?${new URLSearchParams({ q, ...kind && { kind } })}`;

/** The search as a page of its own: a form, and what it found by kind. It needs no script. */
export function SearchPage({ view }: { view: SearchPageView }) {
  const t = useT();
  const { q, kind, total } = view;
  return (
    <>
      <PageHeader title={t("Search")} />
      <form key={q} action="/search" role="search" className="flex gap-2">
        <input
          type="search" name="q" defaultValue={q} maxLength={200} autoFocus={q === ""} autoComplete="off" spellCheck={false}
          aria-label={t("Search lessons, exercises, projects, resources and your notes")} placeholder={t("softmax, chain rule, conv2d …")}
          className={`${controlClass(false)} min-h-11 min-w-0 flex-1`}
        />
        {kind !== null && <input type="hidden" name="kind" value={kind} />}
        <Button type="submit" variant="primary" className="min-h-11">{t("Search")}</Button>
      </form>
      {q === "" ? <Beginning /> : total === 0 ? <Nothing view={view} /> : <Results view={view} />}
    </>
  );
}

function Beginning() {
  const t = useT();
  return (
    <div className="mt-6 max-w-prose space-y-3 text-sm text-ink-soft">
      <p>{t("Lessons, exercises, projects, months, resources and your own notes are looked through. The last word may be the beginning of one.")}</p>
      <p>{t.rich("Quotes keep words together: <quotes>“chain rule”</quotes>. A minus leaves a word out: <minus>gradient -descent</minus>.", {
        quotes: (text) => <Link href={hrefOf('"chain rule"')} className="link">{text}</Link>, minus: (text) => <Link href={hrefOf("gradient -descent")} className="link">{text}</Link>,
      })}</p>
    </div>
  );
}

function Results({ view: { q, kind, groups, counts, total, meant } }: { view: SearchPageView }) {
  const t = useT();
  const found = meant ?? q;
  return (
    <>
      {meant !== null && (
        <p className="mt-6 text-base" role="status">
          {t.rich("Nothing for “{typed}”. Did you mean <link>{meant}</link>? Below is what there is on it.", {
            typed: q, meant, link: (text) => <Link href={hrefOf(meant, kind)} className="link font-medium">{text}</Link>,
          })}
        </p>
      )}
      <FilterLinks
        label={t("Kinds of results")} className="mt-6 mb-8 border-b border-line pb-1"
        choices={[
          { href: hrefOf(found), text: t("Everything"), count: total, current: kind === null },
          ...searchKinds.filter((each) => counts[each] > 0 || each === kind).map((each) => ({ href: hrefOf(found, each), text: t(kindWords[each].many), count: counts[each], current: kind === each })),
        ]}
      />
      {groups.length === 0 && kind !== null && (
        <EmptyState title={t("“{words}” is in other places", { words: found })} action={<Link href={hrefOf(found)} className="link text-sm font-medium">{t("Show everything ({count})", { count: total })}</Link>}>
          {t("Nothing of this kind has these words.")}
        </EmptyState>
      )}
      <div className="space-y-10">
        {groups.map((group) => (
          <section key={group.kind} aria-labelledby={`found-${group.kind}`}>
            <h2 id={`found-${group.kind}`} className="mb-2 text-lg font-semibold">{t(kindWords[group.kind].many)}</h2>
            <ol className="divide-y divide-line border-y border-line">{group.lines.map((line) => <SearchLineItem key={line.key} line={line} />)}</ol>
            {counts[group.kind] > group.lines.length && kind === null && (
              <Link href={hrefOf(found, group.kind)} className="link mt-2 inline-flex min-h-8 items-center text-sm">{t(kindWords[group.kind].all, { count: counts[group.kind] })}</Link>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

function Nothing({ view: { q, words } }: { view: SearchPageView }) {
  const t = useT();
  return (
    <div className="mt-8">
      <EmptyState title={t("Nothing for “{typed}”", { typed: q })} action={<Link href="/roadmap" className="link text-sm font-medium">{t("See all topics on the roadmap")}</Link>}>
        {words.length > 0
          ? (
            <p>
              {t("No page has all of these words. Try one of them:")}{" "}
              {words.map((word, index) => <span key={word}>{index > 0 && ", "}<Link href={hrefOf(word)} className="link">{word}</Link></span>)}.
            </p>
          )
          : <p>{t("No page has this word or one that is near to it. Try a shorter beginning of it, or the name of a topic.")}</p>}
      </EmptyState>
    </div>
  );
}
