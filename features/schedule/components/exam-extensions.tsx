"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { clockLabel } from "#domain/moment-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { endExamExtensionAction, giveExamExtensionAction } from "../actions.ts";
import type { ExamLine } from "../page-queries.ts";
import { StudentField, studentNamed, type StudentChoice } from "./student-field.tsx";

interface ExamExtensionsProps {
  cohortId: string;
  exam: ExamLine;
  students: readonly StudentChoice[];
}

/** Who has more time in an exam, and a form that gives it. */
export function ExamExtensions({ cohortId, exam, students }: ExamExtensionsProps) {
  const t = useT();
  const [form, setForm] = useState({ student: "", closes: exam.closes, reason: "" });
  const { change, error, pending } = useChange();
  const wrong = error?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const userId = studentNamed(students, form.student)?.id ?? "";
    change(() => giveExamExtensionAction({ cohortId, examId: exam.id, userId, closes: form.closes, reason: form.reason }), () => setForm({ student: "", closes: exam.closes, reason: "" }));
  }

  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer py-1 text-ink-soft">{t("{count, plural, =0 {More time for a student} one {One student has more time} other {# students have more time}}", { count: exam.longer.length })}</summary>
      {exam.longer.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-y border-line" aria-label={t("More time in {title}", { title: exam.title })}>
          {exam.longer.map(({ userId, student, closes, reason, by }) => (
            <li key={userId} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3">
              <div className="min-w-0">
                <p className="font-medium">{student}</p>
                <p className="text-ink-soft tabular-nums">{by === null ? t("until {at}", { at: clockLabel(closes, t) }) : t("until {at}, given by {by}", { at: clockLabel(closes, t), by })}</p>
                <p className="text-ink-soft wrap-anywhere">{reason}</p>
              </div>
              <Button size="sm" className="max-sm:min-h-11" disabled={pending} aria-label={t("Take back: {name}", { name: student })} onClick={() => change(() => endExamExtensionAction({ cohortId, examId: exam.id, userId }), () => undefined)}>{t("Take back")}</Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={send} noValidate className="mt-4 max-w-3xl space-y-4">
        <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
          <StudentField students={students} value={form.student} error={wrong.userId} onChange={(student) => setForm({ ...form, student })} />
          <TextField label={t("Ends for them")} type="datetime-local" value={form.closes} onChange={(event) => setForm({ ...form, closes: event.target.value })} error={wrong.closes} className="min-h-11 sm:min-h-10" />
          <TextField label={t("Reason")} value={form.reason} maxLength={500} onChange={(event) => setForm({ ...form, reason: event.target.value })} error={wrong.reason} className="min-h-11 sm:min-h-10" />
        </div>
        {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
        <Button type="submit" disabled={pending} className="min-h-11 sm:min-h-10">{t("Give more time")}</Button>
        <p className="text-ink-soft">{t("They learn their results at their own end. The others learn theirs as planned, so give longer windows before the exam begins, and ask the others to keep what they know to themselves.")}</p>
      </form>
    </details>
  );
}
