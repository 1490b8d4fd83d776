"use client";

import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { TickBox } from "#components/ui/tick-box.tsx";
import type { ReviewSettings } from "../settings-queries.ts";

interface ExerciseChooserProps {
  exercises: ReviewSettings["exercises"];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Some of the course's exercises, month by month; a month says how many of it are chosen while it is closed. */
export function ExerciseChooser({ exercises, chosen, onChange }: ExerciseChooserProps) {
  const t = useT();
  const months = [...Map.groupBy(exercises, ({ month }) => month)].sort(([a], [b]) => a - b);
  const known = new Set(exercises.map(({ slug }) => slug));
  // What has left the course can only be taken out.
  const gone = [...chosen].filter((slug) => !known.has(slug));

  function tick(slug: string, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(slug); else next.delete(slug);
    onChange(next);
  }

  return (
    <div className="divide-y divide-line border-y border-line">
      {months.map(([month, list]) => {
        const count = list.filter(({ slug }) => chosen.has(slug)).length;
        return (
          <details key={month} className="group py-1">
            <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-4 text-sm sm:min-h-9">
              <span className="inline-flex items-center gap-2 font-medium"><Icon name="chevron-right" size={14} className="transition-transform duration-150 group-open:rotate-90 motion-reduce:transition-none" />{t("Month {month}", { month })}</span>
              <span className="text-ink-soft tabular-nums">{t("{count, plural, =0 {none of {of}} other {# of {of}}}", { count, of: list.length })}</span>
            </summary>
            <div className="grid gap-x-6 gap-y-2 pt-1 pb-4 sm:grid-cols-2">
              {list.map(({ slug, title }) => <TickBox key={slug} label={title} checked={chosen.has(slug)} onChange={(event) => tick(slug, event.target.checked)} />)}
            </div>
          </details>
        );
      })}
      {gone.map((slug) => <div key={slug} className="py-3"><TickBox label={slug} hint={t("Not in the course any more")} checked onChange={() => tick(slug, false)} /></div>)}
    </div>
  );
}
