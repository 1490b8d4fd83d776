"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import type { DraftStateView } from "#features/drafts/queries.ts";
import { clockWords } from "./clock-words.ts";
import { countChanges } from "./line-difference.ts";
import { SourceDifference } from "./source-difference.tsx";

interface HistoryListProps {
  states: readonly DraftStateView[];
  /** The text in the editor. */
  present: string;
  timeZone: string;
  onRestore(source: string, words: string): void;
}

const lineCount = (source: string): number => source.replace(/\n$/, "").split("\n").length;

function Changes({ present, source }: { present: string; source: string }) {
  const t = useT();
  if (source === present) return <span className="text-ink-soft">{t("as it is now")}</span>;
  const { added, removed } = countChanges(present, source);
  return (
    <span>
      <span className="sr-only">{t("Restoring it adds {added} and removes {removed, plural, one {# line} other {# lines}}", { added, removed })}</span>
      <span aria-hidden="true"><span className="text-passed">+{added}</span> <span className="text-failed">−{removed}</span></span>
    </span>
  );
}

/** The kept states, the newest first; one at a time shows what restoring it would change. */
export default function HistoryList({ states, present, timeZone, onRestore }: HistoryListProps) {
  const t = useT();
  const [shown, setShown] = useState<string | null>(null);
  const [now] = useState(() => new Date());
  return (
    <ol className="divide-y divide-line border-y border-line" aria-label={t("Kept states")}>
      {states.map(({ id, source, savedAt }) => {
        const open = id === shown;
        const time = clockWords(savedAt, timeZone, t.locale, now);
        return (
          <li key={id}>
            <button
              type="button" aria-expanded={open} onClick={() => setShown(open ? null : id)}
              className="flex min-h-11 w-full items-center gap-3 py-2 text-left tabular-nums -outline-offset-2 hover:bg-sunken sm:min-h-9"
            >
              <Icon name="chevron-right" size={12} className={cn("text-ink-soft transition-transform duration-150", open && "rotate-90")} />
              <time dateTime={savedAt.toISOString()} className="min-w-24 font-medium">{time}</time>
              <span className="min-w-16 text-ink-soft">{t("{count, plural, one {# line} other {# lines}}", { count: lineCount(source) })}</span>
              <span className="ml-auto pr-1"><Changes present={present} source={source} /></span>
            </button>
            {open && (
              <div className="space-y-3 pb-4">
                {source === present ? <p className="text-ink-soft">{t("The editor holds this very text.")}</p> : (
                  <>
                    <SourceDifference before={present} after={source} />
                    <Button size="sm" variant="primary" onClick={() => onRestore(source, t("Restored the text of {time}; the one before is in the history.", { time }))}>{t("Restore this text")}</Button>
                  </>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
