"use client";

import Link from "next/link";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { addCitedPaperAction } from "../actions.ts";
import type { ReadingList } from "../queries.ts";

const shownAtFirst = 5;

/** Papers that lessons cite, each added by one tap. */
export function Suggestions({ suggestions }: { suggestions: ReadingList["suggestions"] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [adding, start] = useTransition();
  const add = (cited: string) => start(async () => {
    const result = await addCitedPaperAction({ cited }).catch(() => null);
    setProblem(result?.ok ? null : result?.error.message ?? t("The site cannot be reached. Nothing was added; try again in a moment."));
  });
  return (
    <section aria-labelledby="cited">
      <h2 id="cited" className="text-lg font-semibold">{t("Cited in the lessons")}</h2>
      <p className="mt-1 text-sm text-ink-soft">{t("Papers that the course builds on and that are not on your list; those of lessons you have opened come first.")}</p>
      {problem && <Notice tone="failed" role="alert" className="mt-3">{problem}</Notice>}
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {(all ? suggestions : suggestions.slice(0, shownAtFirst)).map(({ key, title, authors, year, link, lessons: [lesson] }) => (
          <li key={key} className="flex items-start justify-between gap-4 py-3">
            <div className="min-w-0">
              <p className="text-sm font-medium">{link ? <a href={link} rel="noopener noreferrer" className="inline-block py-0.5 underline-offset-3 hover:text-accent hover:underline">{title}</a> : title}</p>
              <p className="text-sm text-ink-soft tabular-nums">{[authors, year].filter(Boolean).join(", ")}{authors && "; "}{t.rich("in <link>{lesson}</link>", { lesson: lesson.title, link: (text) => <Link href={`/lessons/${lesson.slug}`} className="link">{text}</Link> })}</p>
            </div>
            <Button size="sm" className="shrink-0 max-sm:min-h-11" disabled={adding} onClick={() => add(key)}><Icon name="plus" size={14} />{t.rich("Add<hidden> {title}</hidden>", { title, hidden: (text) => <span className="sr-only">{text}</span> })}</Button>
          </li>
        ))}
      </ul>
      {!all && suggestions.length > shownAtFirst && <Button variant="quiet" size="sm" className="mt-2 -ml-3" onClick={() => setAll(true)}>{t("Show all {count}", { count: suggestions.length })}</Button>}
    </section>
  );
}
