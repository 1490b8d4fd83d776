import Link from "next/link";
import { useT } from "#i18n";
import { questionFilters, type QuestionFilter } from "#domain/discussion.ts";
import { msg } from "#domain/i18n/translate.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { QuestionListView } from "../queries.ts";
import { askHref, listHref } from "./links.ts";
import { QuestionLineItem } from "./question-line-item.tsx";

const filterWords: Record<QuestionFilter, string> = { all: msg("All"), unanswered: msg("Unanswered"), mine: msg("Yours"), followed: msg("You follow") };

const nothing: Record<QuestionFilter, { title: string; words: string }> = {
  all: { title: msg("Nobody has asked yet"), words: msg("Questions on lessons and exercises will be here, with the answers of those who learn with you and those who teach. Yours can be the first.") },
  unanswered: { title: msg("Every question has an answer"), words: msg("Questions that wait for a first answer will be here.") },
  mine: { title: msg("You have not asked anything yet"), words: msg("What you ask on a lesson or an exercise will be here, with its answers.") },
  followed: { title: msg("You follow no question"), words: msg("You follow what you ask and what you answer; any other question by the button below it.") },
};

/** Questions, the newest activity first, with what narrows them. */
export function QuestionList({ view, timeZone }: { view: QuestionListView; timeZone: string }) {
  const t = useT();
  const { show, subject, lines, page, more, reports } = view;
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line pb-2 text-sm">
        <FilterLinks label={t("Which questions")} choices={questionFilters.map((each) => ({ href: listHref({ show: each, subject }), text: t(filterWords[each]), current: each === show }))} />
        {reports !== null && <Link href="/discussion/reported" className="link inline-flex min-h-9 items-center tabular-nums">{t("Reported posts ({count})", { count: reports })}</Link>}
      </div>
      {subject && (
        <p className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-3 text-sm">
          <span>
            {subject.href === null ? t("Only on “{title}”.", { title: subject.title })
              : t.rich("Only on <link>{title}</link>.", { title: subject.title, link: (text) => <Link href={subject.href ?? ""} className="link font-medium">{text}</Link> })}
          </span>
          <Link href={listHref({ show })} className="link">{t("Show all subjects")}</Link>
        </p>
      )}
      {lines.length === 0
        ? (
          <div className="mt-6">
            <EmptyState title={t(nothing[show].title)} action={show === "unanswered" ? undefined : <LinkButton href={askHref(subject)} variant="primary">{t("Ask a question")}</LinkButton>}>
              {t(nothing[show].words)}
            </EmptyState>
          </div>
        )
        : <ul className="divide-y divide-line border-b border-line">{lines.map((line) => <QuestionLineItem key={line.id} line={line} timeZone={timeZone} />)}</ul>}
      {(page > 1 || more) && (
        <nav aria-label={t("Pages")} className="mt-4 flex justify-between gap-4 text-sm">
          {page > 1 ? <Link rel="prev" href={listHref({ show, subject, page: page - 1 })} className="link inline-flex min-h-9 items-center">{t("Newer questions")}</Link> : <span />}
          {more && <Link rel="next" href={listHref({ show, subject, page: page + 1 })} className="link inline-flex min-h-9 items-center">{t("Older questions")}</Link>}
        </nav>
      )}
    </>
  );
}
