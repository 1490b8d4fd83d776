"use client";

import { useRef, useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText } from "#components/ui/kept-text-area.tsx";
import { KeptTextField } from "#components/ui/kept-text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { maxAnnouncementTitle } from "#domain/announcements.ts";
import { MarkdownField } from "#features/discussion/components/markdown-field.tsx";
import { makeRequest, type Request } from "#features/messages/components/request-id.ts";
import { useChange } from "#lib/use-change.ts";
import { announceAction } from "../actions.ts";

interface AnnounceFormProps {
  cohortId: string;
  /** How many it reaches. */
  students: number;
  viewerId: string;
}

const focusIt = (element: HTMLElement | null) => element?.focus();

/** A new announcement, and whom it will reach. */
export function AnnounceForm({ cohortId, students, viewerId }: AnnounceFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [round, setRound] = useState(0);
  const request = useRef<Request>(null);
  const keptAs = `${viewerId}:announcement:${cohortId}`;
  const wrong = error?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { cohortId, title: form.get("title"), text: form.get("text") };
    request.current = makeRequest(request.current, JSON.stringify(input));
    const { requestId } = request.current;
    change(() => announceAction({ ...input, requestId }), () => {
      request.current = null;
      forgetText(keptAs);
      forgetText(`${keptAs}:title`);
      // An empty form for the next, and the focus where it says so.
      setRound((last) => last + 1);
    });
  }

  return (
    <form key={round} onSubmit={send} noValidate className="mb-10 space-y-5">
      <KeptTextField keptAs={`${keptAs}:title`} label={t("Title")} name="title" maxLength={maxAnnouncementTitle} error={wrong.title} className="min-h-11 sm:min-h-10" />
      <MarkdownField keptAs={keptAs} label={t("Announcement")} rows={7} error={wrong.text} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Sending …") : t("Announce it")}</Button>
        {round > 0 && <p key={round} role="status" tabIndex={-1} ref={focusIt} className="text-sm font-medium text-passed">{t("Announced.")}</p>}
        <p className="text-sm text-ink-soft tabular-nums">{t("It reaches {count, plural, =0 {nobody yet: the cohort has no students} one {# student} other {# students}}.", { count: students })}</p>
      </div>
    </form>
  );
}
