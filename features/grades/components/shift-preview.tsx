"use client";

import { useT } from "#i18n";
import { percentWords } from "#domain/grade-words.ts";
import type { WeightsPreview } from "../preview.ts";

/** How overall grades would move. */
export function ShiftPreview({ preview: { mean, up, down, same, most } }: { preview: WeightsPreview }) {
  const t = useT();
  return (
    <div role="status" className="mt-4 max-w-2xl border-l-2 border-line-strong pl-4 text-sm tabular-nums">
      {mean === null
        ? <p>{t("Nobody has a grade with both the old and the new weights: there is nothing to compare.")}</p>
        : (
          <>
            <p className="font-medium">{t("The mean of the overall grades goes from {before} to {after}.", { before: percentWords(mean.before, t), after: percentWords(mean.after, t) })}</p>
            <p className="text-ink-soft">{t("{up, plural, =0 {nobody goes up} one {# goes up} other {# go up}}, {down, plural, =0 {nobody goes down} one {# goes down} other {# go down}}, {same, plural, =0 {nobody stays} one {# stays} other {# stay}}.", { up, down, same })}</p>
          </>
        )}
      {most.length > 0 && (
        <ul className="mt-2">
          {most.map(({ name, before, after }, at) => <li key={`${at} ${name}`} className="flex max-w-md justify-between gap-4"><span className="min-w-0 wrap-anywhere">{name}</span><span className="shrink-0">{t("{before} → {after}", { before: percentWords(before, t), after: percentWords(after, t) })}</span></li>)}
        </ul>
      )}
    </div>
  );
}
