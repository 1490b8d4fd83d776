"use client";

import { useCallback, useEffect, useState } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { listSolutionsAction } from "../actions.ts";
import type { SolutionsView } from "../queries.ts";
import { OwnSolution } from "./own-solution.tsx";
import { SharedSolution } from "./shared-solution.tsx";

interface SolutionsPanelProps {
  slug: string;
  timeZone: string;
}

type Loaded = { view: SolutionsView } | { problem: string };

async function load(exerciseSlug: string): Promise<Loaded> {
  const result = await listSolutionsAction({ exerciseSlug }).catch(() => null);
  return result?.ok ? { view: result.value } : { problem: result?.error.message ?? msg("The site cannot be reached, so the solutions cannot be shown. Try again when the connection is back.") };
}

/** The author's solution and those of classmates, for those who have solved the exercise: asked for when the panel is drawn. */
export function SolutionsPanel({ slug, timeZone }: SolutionsPanelProps) {
  const t = useT();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const look = useCallback(async () => setLoaded(await load(slug)), [slug]);

  useEffect(() => {
    let left = false;
    void load(slug).then((answer) => { if (!left) setLoaded(answer); });
    return () => { left = true; };
  }, [slug]);

  if (loaded === null) return <p role="status" className="text-sm text-ink-soft">{t("The solutions are loading …")}</p>;
  if ("problem" in loaded) {
    return (
      <Notice tone="failed" role="alert">
        <p>{t.asIs(loaded.problem)}</p>
        <Button size="sm" className="mt-2" onClick={() => void look()}>{t("Try again")}</Button>
      </Notice>
    );
  }
  const { reference, own, others } = loaded.view;
  return (
    <div className="space-y-10">
      <section aria-labelledby="reference-solution">
        <h2 id="reference-solution" className="mb-1 text-base font-semibold">{t("The author’s solution")}</h2>
        <p className="mb-3 text-sm text-ink-soft">{t("One way of many. Where does yours differ, and why?")}</p>
        <ProseHtml html={reference} className="max-w-none" />
      </section>
      <section aria-labelledby="shared-solutions">
        <h2 id="shared-solutions" className="mb-1 text-base font-semibold">{t("From your cohort")}</h2>
        {others.length === 0
          ? <p className="text-sm text-ink-soft">{own.mayShare && !own.shared ? t("Nobody has shared a solution yet. Yours can be the first.") : t("Nobody has shared a solution yet.")}</p>
          : <ul className="divide-y divide-line border-y border-line">{others.map((line) => <SharedSolution key={line.id} line={line} timeZone={timeZone} />)}</ul>}
      </section>
      {own.mayShare && <OwnSolution slug={slug} own={own} timeZone={timeZone} onChanged={look} />}
    </div>
  );
}
