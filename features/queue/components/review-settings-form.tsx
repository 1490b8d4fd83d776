"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Notice } from "#components/ui/notice.tsx";
import { SaveRow } from "#components/ui/save-row.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { reviewSettingsAction } from "../actions.ts";
import type { ReviewSettings } from "../settings-queries.ts";
import { ExerciseChooser } from "./exercise-chooser.tsx";

interface ReviewSettingsFormProps {
  cohortId: string;
  targetHours: number;
  chosen: readonly string[];
  exercises: ReviewSettings["exercises"];
}

/** Within how many hours a cohort answers, and what it reviews without being asked. */
export function ReviewSettingsForm({ cohortId, targetHours, chosen, exercises }: ReviewSettingsFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [slugs, setSlugs] = useState<ReadonlySet<string>>(new Set(chosen));
  const [saved, setSaved] = useState(false);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const hours = new FormData(event.currentTarget).get("targetHours");
    setSaved(false);
    change(() => reviewSettingsAction({ cohortId, targetHours: hours, exercises: [...slugs] }), () => setSaved(true));
  }

  return (
    <form onSubmit={send} onChange={() => setSaved(false)} noValidate className="max-w-3xl space-y-8">
      <section aria-labelledby="target">
        <h2 id="target" className="mb-3 text-xl font-semibold">{t("How soon an answer comes")}</h2>
        <div className="max-w-sm">
          <TextField
            label={t("Hours until an answer")} name="targetHours" inputMode="numeric" defaultValue={targetHours} error={error?.fields?.targetHours}
            hint={t("From 1 to 720. What waits for longer is marked as overdue in the queue.")}
          />
        </div>
      </section>
      <section aria-labelledby="milestones">
        <h2 id="milestones" className="text-xl font-semibold">{t("Reviewed without being asked")}</h2>
        <p className="mt-1 mb-4 max-w-[70ch] text-sm text-ink-soft">{t("When a student solves one of these for the first time, their code goes to the reviewers by itself. Of an exam’s exercises it does so when the exam is over.")}</p>
        <ExerciseChooser exercises={exercises} chosen={slugs} onChange={(next) => { setSlugs(next); setSaved(false); }} />
      </section>
      {error && !error.fields?.targetHours && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <SaveRow pending={pending} saved={saved} />
    </form>
  );
}
