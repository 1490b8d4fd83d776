"use client";

import { useEffect, useRef, useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ActionError } from "#lib/action.ts";
import { saveSettingsAction } from "../actions.ts";
import type { SettingsView } from "../queries.ts";
import { ChoiceTable } from "./choice-table.tsx";
import { QuietHours } from "./quiet-hours.tsx";

interface SettingsFormProps extends SettingsView {
  timeZone: string;
  /** Where mails go; null while the address is not confirmed. */
  address: string | null;
}

/** How one hears of each kind, and when mails may come. A form that fails keeps what was chosen: nothing is made anew. */
export function NotificationSettingsForm({ choices, schedule, timeZone, address }: SettingsFormProps) {
  const t = useT();
  const answer = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ error: ActionError | null; round: number } | null>(null);
  const [pending, start] = useTransition();

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => {
      const result = await saveSettingsAction(form).catch(() => null);
      const away = { code: "Offline", message: t("The site cannot be reached. What you chose is still here; try again in a moment.") };
      setSaid((before) => ({ error: result?.ok ? null : result?.error ?? away, round: (before?.round ?? 0) + 1 }));
    });
  }
  // Where the answer is read, whatever of the form was in sight.
  useEffect(() => { if (said) answer.current?.focus(); }, [said]);

  return (
    <form onSubmit={save} noValidate className="space-y-8">
      <ChoiceTable choices={choices} />
      <p className="text-sm text-ink-soft">
        {address === null ? t("Mails come as soon as your address is confirmed.") : t("Mails go to {address}.", { address })}
      </p>
      <div className="space-y-1.5">
        <label htmlFor="notifications-digest" className="block text-sm font-medium">{t("Digest")}</label>
        <select id="notifications-digest" name="digest" defaultValue={schedule.digest} className={`${controlClass(false)} min-h-11 sm:w-auto!`}>
          <option value="daily">{t("Every day at 7:00")}</option>
          <option value="weekly">{t("On Mondays at 7:00")}</option>
        </select>
      </div>
      <QuietHours schedule={schedule} timeZone={timeZone} wrong={said?.error?.fields !== undefined} />
      {said && (
        <div key={said.round} ref={answer} tabIndex={-1}>
          <Notice tone={said.error ? "failed" : "passed"} role={said.error ? "alert" : "status"}>{said.error?.message ?? t("Saved. It counts from now on.")}</Notice>
        </div>
      )}
      <Button type="submit" disabled={pending}>{pending ? t("Saving…") : t("Save")}</Button>
    </form>
  );
}
