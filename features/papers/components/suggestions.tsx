"use client";

import Link from "next/link";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { addCitedPaperAction } from "../actions.ts";
import type { ReadingList } from "../queries.ts";

const shownAtFirst = 5;

/** Papers that lessons cite, each added by one tap. */
export function Suggestions({ suggestions }: { suggestions: ReadingList["suggestions"] }) {
  const [all, setAll] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [adding, start] = useTransition();
  const add = (cited: string) => start(async () => {
    const result = await addCitedPaperAction({ cited }).catch(() => null);
    setProblem(result?.ok ? null : result?.error.message ?? "The site cannot be reached. Nothing was added; try again in a moment.");
  });
  return (
    <section aria-labelledby="cited">
      <h2 id="cited" className="text-lg font-semibold">Cited in the lessons</h2>
      <p className="mt-1 text-sm text-ink-soft">Papers that the course builds on and that are not on your list; those of lessons you have opened come first.</p>
      {problem && <Notice tone="failed" role="alert" className="mt-3">{problem}</Notice>}
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {(all ? suggestions : suggestions.slice(0, shownAtFirst)).map(({ key, title, authors, year, link, lessons: [lesson] }) => (
          <li key={key} className="flex items-start justify-between gap-4 py-3">
            <div className="min-w-0">
              <p className="text-sm font-medium">{link ? <a href={link} rel="noopener noreferrer" className="inline-block py-0.5 underline-offset-3 hover:text-accent hover:underline">{title}</a> : title}</p>
              <p className="text-sm text-ink-soft tabular-nums">{[authors, year].filter(Boolean).join(", ")}{authors && "; "}in <Link href={`/lessons/${lesson.slug}`} className="link">{lesson.title}</Link></p>
            </div>
            <Button size="sm" className="shrink-0 max-sm:min-h-11" disabled={adding} onClick={() => add(key)}><Icon name="plus" size={14} />Add<span className="sr-only"> {title}</span></Button>
          </li>
        ))}
      </ul>
      {!all && suggestions.length > shownAtFirst && <Button variant="quiet" size="sm" className="mt-2 -ml-3" onClick={() => setAll(true)}>Show all {suggestions.length}</Button>}
    </section>
  );
}
