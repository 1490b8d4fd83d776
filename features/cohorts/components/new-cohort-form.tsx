"use client";

import { useRouter } from "next/navigation";
import { type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { makeCohortAction } from "../actions.ts";
import { CohortFields, type CohortStart } from "./cohort-fields.tsx";

/** A new cohort; its page opens when it is made. */
export function NewCohortForm({ start, courses, timeZones }: { start: CohortStart; courses: readonly { id: string; title: string }[]; timeZones: readonly string[] }) {
  const t = useT();
  const router = useRouter();
  const { change, error, pending } = useChange();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    change(() => makeCohortAction(form), ({ id }) => router.push(`/teach/cohorts/${id}/invitations`));
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-6">
      <CohortFields start={start} courses={courses} timeZones={timeZones} error={error} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Making it …") : t("Make the cohort")}</Button>
      <p className="text-sm text-ink-soft">{t("You are its first instructor. Next you invite people, or import their list.")}</p>
    </form>
  );
}
