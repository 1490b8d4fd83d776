"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TickBox } from "#components/ui/tick-box.tsx";
import { useChange } from "#lib/use-change.ts";
import { saveExamAction } from "../actions.ts";
import type { ExamLine } from "../page-queries.ts";
import type { MonthChoice } from "./choices.ts";

interface ExamFormProps {
  cohortId: string;
  /** Null for a new one. */
  exam: ExamLine | null;
  choices: readonly MonthChoice[];
  onDone(): void;
}

/** An exam's title, exercises and window. */
export function ExamForm({ cohortId, exam, choices, onDone }: ExamFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [chosen, setChosen] = useState<readonly string[]>(exam?.exercises.map(({ slug }) => slug) ?? []);
  const wrong = error?.fields ?? {};
  const exercisesWrong = wrong.exercises;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    change(
      () => saveExamAction({ cohortId, examId: exam?.id ?? null, title: form.get("title"), opens: form.get("opens"), closes: form.get("closes"), showVerdicts: form.get("showVerdicts") === "on", exercises: chosen }),
      onDone,
    );
  }

  return (
    <form onSubmit={send} noValidate className="max-w-3xl space-y-5 border-l-2 border-line-strong pl-5">
      <TextField label={t("Title")} name="title" defaultValue={exam?.title} maxLength={120} error={wrong.title} className="min-h-11 sm:min-h-10" />
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <TextField label={t("Begins")} name="opens" type="datetime-local" defaultValue={exam?.opens} error={wrong.opens} className="min-h-11 sm:min-h-10" />
        <TextField label={t("Ends")} name="closes" type="datetime-local" defaultValue={exam?.closes} error={wrong.closes} className="min-h-11 sm:min-h-10" />
      </div>
      <fieldset aria-describedby={exercisesWrong ? "exam-exercises-error" : undefined}>
        <legend className="mb-1.5 text-sm font-medium">{t("Exercises")} <span className="font-normal text-ink-soft tabular-nums">{t("{count, plural, =0 {none chosen} other {# chosen}}", { count: chosen.length })}</span></legend>
        <div className="divide-y divide-line border-y border-line">
          {choices.filter(({ exercises }) => exercises.length > 0).map(({ month, title, exercises }) => {
            const here = exercises.filter(({ slug }) => chosen.includes(slug)).length;
            return (
              <details key={month} className="group" open={exam !== null && here > 0}>
                <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-sm marker:content-none sm:min-h-9 [&::-webkit-details-marker]:hidden">
                  <Icon name="chevron-right" size={14} className="text-ink-soft transition-transform duration-150 group-open:rotate-90" />
                  <span>{t("Month {month}: {title}", { month, title: t.asIs(title) })}</span>
                  {here > 0 && <span className="text-ink-soft tabular-nums">{t("{count, plural, =0 {none chosen} other {# chosen}}", { count: here })}</span>}
                </summary>
                <div className="grid gap-x-6 pb-3 pl-6 sm:grid-cols-2">
                  {exercises.map(({ slug, title: name }) => (
                    <label key={slug} className="flex min-h-11 items-center gap-2.5 text-sm sm:min-h-8">
                      <input type="checkbox" className="size-4 shrink-0 accent-(--accent)" checked={chosen.includes(slug)} onChange={(event) => setChosen(event.target.checked ? [...chosen, slug] : chosen.filter((each) => each !== slug))} />
                      {name}
                    </label>
                  ))}
                </div>
              </details>
            );
          })}
        </div>
        {exercisesWrong && <p id="exam-exercises-error" className="mt-1.5 text-sm text-failed">{exercisesWrong}</p>}
      </fieldset>
      <TickBox name="showVerdicts" defaultChecked={exam?.showVerdicts ?? false} label={t("Tell verdicts at once")} hint={t("Otherwise students see that their work was handed in, and its result at the end.")} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Saving …") : t("Save the exam")}</Button>
        <Button disabled={pending} onClick={onDone} className="min-h-11 sm:min-h-10">{t("Cancel")}</Button>
      </div>
    </form>
  );
}
