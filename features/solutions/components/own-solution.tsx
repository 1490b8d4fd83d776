"use client";

import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateText } from "#components/ui/date.tsx";
import type { ActionResult } from "#lib/action.ts";
import { shareSolutionAction, takeBackSolutionAction } from "../actions.ts";
import type { SolutionsView } from "../queries.ts";

interface OwnSolutionProps {
  slug: string;
  own: SolutionsView["own"];
  timeZone: string;
  /** Reads the list anew. */
  onChanged(): Promise<void>;
}

/** Shares one's newest accepted program, says what that means, and takes it back. */
export function OwnSolution({ slug, own: { shared, newer }, timeZone, onChanged }: OwnSolutionProps) {
  const t = useT();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  const send = (change: (input: { exerciseSlug: string }) => Promise<ActionResult<void>>) => start(async () => {
    setProblem(null);
    const result = await change({ exerciseSlug: slug }).catch(() => null);
    if (result?.ok) await onChanged();
    else setProblem(result?.error.message ?? t("The site cannot be reached. Nothing was changed; try again in a moment."));
  });

  return (
    <section aria-labelledby="own-solution" className="text-sm">
      <h2 id="own-solution" className="mb-1 text-base font-semibold">{t("Yours")}</h2>
      {shared ? (
        <>
          <p className="text-ink-soft">
            {t.rich("You share what you submitted on <day></day> with your name.", { day: () => <DateText value={shared.submittedAt} timeZone={timeZone} /> })}
            {shared.thanks > 0 && <> {t("{count, plural, one {One person has} other {# people have}} said thanks.", { count: shared.thanks })}</>}
            {newer && <> {t("You have a newer accepted program: shared, it takes the place of this one and of its thanks.")}</>}
          </p>
          <details className="group mt-2">
            <summary className="inline-block py-1 link">{t("Show what you share")}</summary>
            <ProseHtml html={shared.html} className="mt-1 max-w-none" />
          </details>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button size="sm" aria-disabled={pending} onClick={() => { if (!pending) send(takeBackSolutionAction); }}>{t("Take it back")}</Button>
            {newer && <Button size="sm" variant="quiet" aria-disabled={pending} onClick={() => { if (!pending) send(shareSolutionAction); }}>{t("Share the newer one")}</Button>}
          </div>
        </>
      ) : (
        <>
          <p className="text-ink-soft">
            {t("Your newest accepted program, with your name, is shown to people of your cohorts who have solved this exercise, and to those who teach you. You can take it back at any time.")}
          </p>
          <Button size="sm" className="mt-3" aria-disabled={pending} onClick={() => { if (!pending) send(shareSolutionAction); }}>{t("Share my solution")}</Button>
        </>
      )}
      {problem && <p role="alert" className="mt-2 text-failed">{problem}</p>}
    </section>
  );
}
