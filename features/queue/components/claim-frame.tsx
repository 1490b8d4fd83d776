"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition, type ReactNode } from "react";
import { useT } from "#i18n";
import { timeWords } from "#domain/queue-words.ts";
import type { QueueKind } from "#domain/queue.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { claimAction, giveBackAction } from "../actions.ts";
import type { Claimed } from "../claims.ts";

/** Who works on it is asked for again no sooner. */
const renewMs = 5 * 60_000;

interface ClaimFrameProps {
  kind: QueueKind;
  id: string;
  /** As it was when the page was made. */
  claim: Claimed | null;
  timeZone: string;
  /** The form with which it is judged. */
  children: ReactNode;
}

/**
 * Around a form that judges something of the queue: says who has it in hand, and takes it for who begins to write. While
 * somebody else has it the form can be filled in; the service refuses the decision.
 */
export function ClaimFrame({ kind, id, claim, timeZone, children }: ClaimFrameProps) {
  const t = useT();
  const router = useRouter();
  const [held, setHeld] = useState(claim);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const askedAt = useRef(0);

  /** @param pressed what goes wrong unasked is told by the decision, and here only what makes it needless */
  function take(pressed: boolean) {
    askedAt.current = Date.now();
    start(async () => {
      const result = await claimAction({ kind, id }).catch(() => null);
      if (result?.ok) { setHeld(result.value); return setProblem(null); }
      if (pressed || result?.error.code === "NotFoundError") setProblem(result?.error.message ?? t("The site cannot be reached. What you wrote is still here; try again in a moment."));
    });
  }

  function giveBack() {
    start(async () => {
      const result = await giveBackAction({ kind, id }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. What you wrote is still here; try again in a moment."));
      askedAt.current = Date.now();
      setHeld(null);
      router.refresh();
    });
  }

  function work() {
    const theirs = held !== null && !held.mine && held.until.getTime() > Date.now();
    if (!theirs && !pending && Date.now() - askedAt.current > renewMs) take(false);
  }

  return (
    <div className="space-y-4">
      <div role="status">
        {held !== null && !held.mine
          ? <Notice tone="waiting" title={t("{name} has this in hand until {time}", { name: held.by, time: timeWords(held.until, timeZone, t) })}>{t("You can read it and write. You can decide when they give it back, or when the time is over.")}</Notice>
          : (
            <p className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              {held !== null && <span className="inline-flex items-center gap-1.5"><Icon name="lock" size={14} />{t("In your hands until {time}", { time: timeWords(held.until, timeZone, t) })}</span>}
              {held === null && <span>{t("Nobody has this in hand.")}</span>}
              {held === null
                ? <Button size="sm" disabled={pending} className="max-sm:min-h-11" onClick={() => take(true)}>{t("Take it")}</Button>
                : <Button variant="quiet" size="sm" disabled={pending} className="max-sm:min-h-11" onClick={giveBack}>{t("Give it back")}</Button>}
            </p>
          )}
      </div>
      {problem && <Notice tone="failed" role="alert">{problem}</Notice>}
      <div onFocusCapture={work} onInputCapture={work}>{children}</div>
    </div>
  );
}
