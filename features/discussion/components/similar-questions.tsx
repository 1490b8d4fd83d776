"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { useT } from "#i18n";
import { titleLength, type SubjectFacts } from "#domain/discussion.ts";
import { similarAction } from "../actions.ts";
import type { SimilarQuestion } from "../similar.ts";

const waitMs = 500;

/** Questions on the same subject that have been asked before in nearly these words. */
export function SimilarQuestions({ subject: { kind, slug }, title }: { subject: SubjectFacts; title: string }) {
  const t = useT();
  const [found, setFound] = useState<{ title: string; questions: SimilarQuestion[] } | null>(null);
  const long = title.trim().length >= titleLength.least;

  useEffect(() => {
    if (!long) return;
    let left = false;
    const timer = setTimeout(async () => {
      // Without an answer the person simply goes on writing.
      const result = await similarAction({ kind, slug, title }).catch(() => null);
      if (!left && result?.ok) setFound({ title, questions: result.value });
    }, waitMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [kind, slug, title, long]);

  const questions = long ? found?.questions ?? [] : [];
  return (
    <div role="status">
      {questions.length > 0 && (
        <div className="border-l-2 border-accent py-1 pl-4 text-sm">
          <p className="font-medium">{t("Perhaps it has been answered already:")}</p>
          <ul className="mt-1">
            {questions.map((question) => (
              <li key={question.id} className="flex flex-wrap items-baseline gap-x-3 py-1">
                <Link href={`/discussion/${question.id}`} target="_blank" className="link">{question.title}<span className="sr-only"> {t("(opens in a new tab)")}</span></Link>
                <span className="text-ink-soft tabular-nums">
                  {question.accepted ? t("{count, plural, one {# answer} other {# answers}}, one accepted", { count: question.answers }) : t("{count, plural, =0 {no answer yet} one {# answer} other {# answers}}", { count: question.answers })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
