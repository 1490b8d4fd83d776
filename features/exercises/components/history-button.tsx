"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { listDraftStatesAction } from "#features/drafts/actions.ts";
import type { DraftStateView } from "#features/drafts/queries.ts";

interface HistoryButtonProps {
  slug: string;
  timeZone: string;
  /** The text in the editor now. */
  current(): string;
  onRestore(source: string, words: string): void;
}

function Loading() {
  const t = useT();
  return <p role="status" className="text-ink-soft">{t("The history is loading …")}</p>;
}

// Finding differences is a script of its own, for those who open this.
const HistoryList = dynamic(() => import("./history-list.tsx"), { ssr: false, loading: Loading });

type History = { present: string; states: DraftStateView[] | null; problem: string | null };

/** What the text was: asked for when it is opened. */
export function HistoryButton({ slug, timeZone, current, onRestore }: HistoryButtonProps) {
  const t = useT();
  const [history, setHistory] = useState<History | null>(null);

  async function open() {
    const present = current();
    setHistory({ present, states: null, problem: null });
    const result = await listDraftStatesAction({ exerciseSlug: slug }).catch(() => null);
    const answer = result?.ok
      ? { present, states: result.value, problem: null }
      : { present, states: null, problem: result?.error.message ?? t("The site cannot be reached, so the history cannot be shown. Your text is kept; try again when the connection is back.") };
    // Closed in the meantime, it stays closed.
    setHistory((before) => before && answer);
  }

  function restore(source: string, words: string) {
    setHistory(null);
    onRestore(source, words);
  }

  return (
    <>
      <Button variant="quiet" size="sm" className="max-sm:px-2" onClick={() => void open()}>
        <Icon name="history" className="sm:hidden" />
        <span className="max-sm:sr-only">{t("History")}</span>
      </Button>
      <Dialog open={history !== null} onClose={() => setHistory(null)} title={t("History of your text")} wide>
        {history && (
          <div className="space-y-4">
            <p className="text-ink-soft">{t("While you type, your text is kept about once a minute, and before each Reset, restore and Submit: the last fifty states. Plus and minus say what restoring one would change.")}</p>
            {history.problem && <Notice tone="failed" role="alert">{history.problem}</Notice>}
            {history.states === null && !history.problem && <Loading />}
            {history.states?.length === 0 && <p>{t("Nothing is kept yet. Begin to type: the first state appears here with the first save.")}</p>}
            {history.states && history.states.length > 0 && <HistoryList states={history.states} present={history.present} timeZone={timeZone} onRestore={restore} />}
          </div>
        )}
      </Dialog>
    </>
  );
}
