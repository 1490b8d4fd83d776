"use client";

import { useEffect, useEffectEvent, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { timeWords } from "#domain/queue-words.ts";
import { giveBackAction } from "#features/queue/actions.ts";
import type { Claimed } from "#features/queue/claims.ts";
import { useT } from "#i18n";
import { claimReviewAction } from "../actions.ts";

/** A claim lasts half an hour: it is renewed while the page is open. */
const everyMs = 10 * 60_000;

/** Takes the review in hand as it is opened, and says in whose hands it is; who only wanted to look gives it back. */
export function ClaimNotice({ reviewId, timeZone }: { reviewId: string; timeZone: string }) {
  const t = useT();
  const [held, setHeld] = useState<Claimed | null>(null);
  /** Given back: nothing is taken any more until it is asked for. */
  const [given, setGiven] = useState(false);
  /** A button that was pressed gives the focus to the one in its place. */
  const [pressed, setPressed] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  /** What goes wrong unasked is told by the decision. */
  const refused = useEffectEvent((message: string | null) => {
    if (!pressed) return;
    setProblem(message ?? t("The site cannot be reached. What you wrote is still here; try again in a moment."));
    setGiven(true);
  });

  useEffect(() => {
    if (given) return;
    let gone = false;
    const claim = async () => {
      const result = await claimReviewAction({ reviewId }).catch(() => null);
      if (gone) return;
      if (!result?.ok) return refused(result?.error.message ?? null);
      setProblem(null);
      setHeld(result.value);
    };
    void claim();
    const timer = setInterval(() => void claim(), everyMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [reviewId, given]);

  function giveBack() {
    start(async () => {
      const result = await giveBackAction({ kind: "review", id: reviewId }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. What you wrote is still here; try again in a moment."));
      setProblem(null);
      setHeld(null);
      setGiven(true);
      setPressed(true);
    });
  }

  if (held !== null && !held.mine) {
    return <Notice tone="waiting" role="status" className="mb-6" title={t("{name} has this in hand until {time}", { name: held.by, time: timeWords(held.until, timeZone, t) })}>{t("You can read and write comments; it can be sent when they have given it back.")}</Notice>;
  }
  return (
    <div className="mb-4 min-h-9 text-sm text-ink-soft">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="inline-flex items-center gap-1.5 tabular-nums">{held ? <><Icon name="lock" size={14} />{t("In your hands until {time}", { time: timeWords(held.until, timeZone, t) })}</> : given && t("Nobody has this in hand.")}</p>
        {held && <Button variant="quiet" size="sm" disabled={pending} autoFocus={pressed} className="max-sm:min-h-11" onClick={giveBack}>{t("Give it back")}</Button>}
        {!held && pressed && <Button size="sm" autoFocus className="max-sm:min-h-11" aria-disabled={!given} onClick={() => setGiven(false)}>{t("Take it")}</Button>}
      </div>
      {problem && <p role="alert" className="text-failed">{problem}</p>}
    </div>
  );
}
