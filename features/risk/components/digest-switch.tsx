"use client";

import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Notice } from "#components/ui/notice.tsx";
import { TickBox } from "#components/ui/tick-box.tsx";
import { saveDigestChoiceAction } from "../actions.ts";

/** Whether a mentor gets the weekly mail about their cohorts: it counts as soon as it is pressed. */
export function DigestSwitch({ wanted }: { wanted: boolean }) {
  const t = useT();
  const [ticked, setTicked] = useState(wanted);
  const [said, setSaid] = useState<{ done: boolean; text: string } | null>(null);
  const [pending, start] = useTransition();

  function choose(next: boolean) {
    setTicked(next);
    setSaid(null);
    start(async () => {
      const result = await saveDigestChoiceAction({ wanted: next }).catch(() => null);
      if (!result?.ok) setTicked(!next);
      setSaid(result?.ok ? { done: true, text: t("Saved.") } : { done: false, text: result?.error.message ?? t("The site cannot be reached. Nothing was changed; try again in a moment.") });
    });
  }

  return (
    <div className="space-y-3">
      <TickBox
        label={t("Weekly mail about my cohorts")} checked={ticked} aria-disabled={pending} onChange={(event) => { if (!pending) choose(event.target.checked); }}
        hint={t("On Mondays at 7:00: how the week went, who may need help and why, and what waits for you. No mail when there is nothing to say.")}
      />
      <div role="status" className="text-sm text-ink-soft">{said?.done && said.text}</div>
      {said && !said.done && <Notice tone="failed" role="alert">{said.text}</Notice>}
    </div>
  );
}
