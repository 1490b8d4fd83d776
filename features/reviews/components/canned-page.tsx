import { EmptyState } from "#components/ui/empty-state.tsx";
import { asWritten, placeholders } from "#domain/canned-comment.ts";
import { useT } from "#i18n";
import type { CannedView } from "../canned-queries.ts";
import { CannedItem } from "./canned-item.tsx";
import { NewCanned } from "./new-canned.tsx";

/** The viewer's reusable comments, to be written and changed, and those that others share. */
export function CannedPage({ own, others }: { own: readonly CannedView[]; others: readonly CannedView[] }) {
  const t = useT();
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0 space-y-10">
        <section aria-labelledby="own">
          <h2 id="own" className="mb-3 text-lg font-semibold">{t("Yours")}</h2>
          {own.length === 0 && (
            <div className="mb-5">
              <EmptyState title={t("No reusable comment yet")}>{t("What you write again and again – about broadcasting, about names, about a forgotten mean – can stand here once, and goes into a review with two keys.")}</EmptyState>
            </div>
          )}
          {own.length > 0 && <ul className="mb-5 divide-y divide-line border-y border-line">{own.map((comment) => <CannedItem key={comment.id} comment={comment} />)}</ul>}
          <NewCanned />
        </section>
        {others.length > 0 && (
          <section aria-labelledby="others">
            <h2 id="others" className="mb-1 text-lg font-semibold">{t("Shared by others")}</h2>
            <p className="mb-3 text-sm text-ink-soft">{t("Mentors of your cohorts wrote these; you find them in the menu beside a comment.")}</p>
            <ul className="divide-y divide-line border-y border-line">
              {others.map(({ id, title, text, owner }) => (
                <li key={id} className="py-3">
                  <p className="font-medium wrap-anywhere">{title}<span className="text-sm font-normal text-ink-soft"> · {owner}</span></p>
                  <p className="mt-1 max-w-prose text-sm whitespace-pre-line text-ink-soft wrap-anywhere">{text}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside aria-labelledby="placeholders" className="text-sm">
        <h2 id="placeholders" className="mb-2 font-medium">{t("Placeholders")}</h2>
        <p className="mb-3 text-ink-soft">{t("They are filled in when the comment goes into a review. What is not known there stays as it is, for you to see.")}</p>
        <dl className="divide-y divide-line border-y border-line">
          {placeholders.map(({ name, words }) => (
            <div key={name} className="py-2">
              <dt className="font-mono">{asWritten(name)}</dt>
              <dd className="text-ink-soft">{t(words)}</dd>
            </div>
          ))}
        </dl>
      </aside>
    </div>
  );
}
