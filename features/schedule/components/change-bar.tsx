"use client";

import { useT } from "#i18n";
import type { Translate } from "#domain/i18n/translate.ts";
import type { ScheduledKind } from "#domain/schedule.ts";
import { clockLabel } from "#domain/moment-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ActionError } from "#lib/action.ts";
import type { DateSet } from "../schema.ts";

export interface Changed { kind: ScheduledKind; key: string; name: string; was: DateSet; now: DateSet }

const moment = (text: string | null, t: Translate): string => text === null ? t("none") : clockLabel(text, t);

/** What differs, each in words. */
function differences({ was, now }: Changed, t: Translate): string[] {
  return [
    ...was.opens === now.opens ? [] : [t("opens: {before} → {after}", { before: moment(was.opens, t), after: moment(now.opens, t) })],
    ...was.due === now.due ? [] : [t("due: {before} → {after}", { before: moment(was.due, t), after: moment(now.due, t) })],
    ...was.quota === now.quota ? [] : [t("submissions: {before} → {after}", { before: was.quota ?? t("any number"), after: now.quota ?? t("any number") })],
  ];
}

interface ChangeBarProps {
  changed: readonly Changed[];
  error: ActionError | null;
  pending: boolean;
  saved: boolean;
  onSave(): void;
  onDiscard(): void;
}

/** What is about to change, and the button that makes it so. */
export function ChangeBar({ changed, error, pending, saved, onSave, onDiscard }: ChangeBarProps) {
  const t = useT();
  const count = changed.length;
  return (
    <div role="region" aria-label={t("Changes of the dates")} className={count > 0 ? "sticky bottom-0 z-10 -mx-2 border-t border-line-strong bg-paper px-2 py-4 max-md:bottom-14" : "pt-4"}>
      {error && <Notice tone="failed" role="alert" className="mb-3">{error.message}</Notice>}
      {count > 0 && (
        <>
          <details className="mb-3 text-sm" open={count <= 4}>
            <summary className="min-h-6 cursor-pointer font-medium tabular-nums">{t("{count, plural, one {# change} other {# changes}}, not saved yet", { count })}</summary>
            <ul className="mt-2 max-h-56 space-y-1 overflow-y-auto text-ink-soft tabular-nums" tabIndex={0} aria-label={t("What changes")}>
              {changed.map((each) => <li key={`${each.kind} ${each.key}`}><span className="text-ink">{each.name}</span> · {differences(each, t).join(" · ")}</li>)}
            </ul>
          </details>
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" disabled={pending} onClick={onSave} className="min-h-11 sm:min-h-10">{pending ? t("Saving …") : t("Save {count, plural, one {the change} other {the # changes}}", { count })}</Button>
            <Button disabled={pending} onClick={onDiscard} className="min-h-11 sm:min-h-10">{t("Discard")}</Button>
          </div>
        </>
      )}
      <p role="status" className="text-sm text-ink-soft">{saved && count === 0 ? t("Saved.") : ""}</p>
    </div>
  );
}
