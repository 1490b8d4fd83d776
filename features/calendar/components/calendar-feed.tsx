"use client";

import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { createFeedAction, revokeFeedAction } from "../actions.ts";

const away = msg("The site cannot be reached. Nothing was changed; try again in a moment.");
const justNow = "now";

/**
 * Makes, replaces and ends the address of the viewer's calendar. It is shown when it was made, and never again.
 * @param madeOn the day, in the reader's words
 */
export function CalendarFeed({ madeOn }: { madeOn: string | null }) {
  const t = useT();
  const [made, setMade] = useState(madeOn);
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState<{ tone: "passed" | "failed"; text: string } | null>(null);
  const [pending, start] = useTransition();

  const create = () => start(async () => {
    const answer = await createFeedAction({}).catch(() => null);
    if (!answer?.ok) return setSaid({ tone: "failed", text: answer?.error.message ?? t(away) });
    setAddress(answer.value.address);
    setMade(justNow);
    setSaid({ tone: "passed", text: t("Copy the address now: it is not shown again. Whoever has it can read the course’s calendar, and nothing else.") });
  });
  const revoke = () => start(async () => {
    const answer = await revokeFeedAction({}).catch(() => null);
    if (!answer?.ok) return setSaid({ tone: "failed", text: answer?.error.message ?? t(away) });
    setAddress(null);
    setMade(null);
    setSaid({ tone: "passed", text: t("The address leads nowhere any more.") });
  });
  const copy = () => {
    if (address === null) return;
    navigator.clipboard.writeText(address).then(
      () => setSaid({ tone: "passed", text: t("Copied. Add it to your calendar program as a subscription.") }),
      () => setSaid({ tone: "failed", text: t("This browser does not let the page copy. Select the address and copy it.") }),
    );
  };

  return (
    <div className="space-y-4">
      <p className="text-sm">
        {made === null ? t("There is no address for your calendar.") : made === justNow ? t("Your calendar has an address, made just now.") : t("Your calendar has an address, made on {day}.", { day: made })}
      </p>
      {address !== null && (
        <div className="flex flex-wrap gap-2">
          <label htmlFor="calendar-address" className="sr-only">{t("Address of your calendar")}</label>
          <input id="calendar-address" readOnly value={address} onFocus={(event) => event.target.select()} className="h-10 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3 font-mono text-xs" />
          <Button type="button" variant="secondary" onClick={copy}>{t("Copy")}</Button>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="button" variant="secondary" disabled={pending} onClick={create}>{made === null ? t("Make an address") : t("Make a new address")}</Button>
        {made !== null && <Button type="button" variant="danger" disabled={pending} onClick={revoke}>{t("End the address")}</Button>}
      </div>
      <div role="status">{said && <Notice tone={said.tone}>{said.text}</Notice>}</div>
    </div>
  );
}
