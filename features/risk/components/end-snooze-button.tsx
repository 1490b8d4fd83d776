"use client";

import { useEffect, useRef } from "react";
import { useT } from "#i18n";
import type { RiskRule } from "#domain/risk-thresholds.ts";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { endSnoozeAction } from "../actions.ts";

/** Shows a reason again before its day. */
export function EndSnoozeButton({ cohortId, userId, rule, name }: { cohortId: string; userId: string; rule: RiskRule; name: string }) {
  const t = useT();
  const { change, error, pending } = useChange();
  const done = useRef(false);
  // It goes away with its line.
  useEffect(() => () => { if (done.current) document.getElementById("put-aside")?.focus(); }, []);
  return (
    <div>
      <Button size="sm" disabled={pending} className="min-h-11 sm:min-h-8" aria-label={t("Show again now: {name}", { name })} onClick={() => change(() => endSnoozeAction({ cohortId, userId, rule }), () => { done.current = true; })}>{t("Show again now")}</Button>
      {error && <p role="alert" className="mt-1 text-sm text-failed">{error.message}</p>}
    </div>
  );
}
