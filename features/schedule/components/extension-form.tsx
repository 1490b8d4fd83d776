"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { scheduledKinds } from "#domain/schedule.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { giveExtensionAction } from "../actions.ts";
import type { MonthChoice } from "./choices.ts";
import { StudentField, studentNamed, type StudentChoice } from "./student-field.tsx";

interface ExtensionFormProps {
  cohortId: string;
  students: readonly StudentChoice[];
  choices: readonly MonthChoice[];
}

const empty = { student: "", item: "", due: "", reason: "" };

/** Gives a student, found by name or address, more time for a month, an exercise or a project. */
export function ExtensionForm({ cohortId, students, choices }: ExtensionFormProps) {
  const t = useT();
  const [form, setForm] = useState(empty);
  const [given, setGiven] = useState<string | null>(null);
  const { change, error, pending } = useChange();
  const wrong = error?.fields ?? {};
  const found = studentNamed(students, form.student);

  function set(field: keyof typeof empty) {
    return (event: { target: { value: string } }) => {
      setGiven(null);
      setForm({ ...form, [field]: event.target.value });
    };
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const [, kind, key] = /^(\S+) (.+)$/.exec(form.item) ?? [];
    change(
      () => giveExtensionAction({ cohortId, userId: found?.id ?? "", kind: scheduledKinds.find((each) => each === kind) ?? "exercise", key: key ?? "", due: form.due, reason: form.reason }),
      () => {
        setGiven(found?.name ?? null);
        setForm(empty);
      },
    );
  }

  return (
    <form onSubmit={send} noValidate className="max-w-3xl space-y-5">
      <h3 className="text-base font-semibold">{t("Give an extension")}</h3>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <StudentField students={students} value={form.student} error={wrong.userId} onChange={(value) => set("student")({ target: { value } })} />
        <SelectField label={t("For")} value={form.item} onChange={set("item")} error={wrong.key}>
          <option value="">{t("Choose a month, an exercise or a project")}</option>
          {choices.map(({ month, title, exercises, projects }) => (
            <optgroup key={month} label={t("Month {month}: {title}", { month, title: t.asIs(title) })}>
              <option value={`month ${month}`}>{t("All of month {month}", { month })}</option>
              {exercises.map((exercise) => <option key={exercise.slug} value={`exercise ${exercise.slug}`}>{exercise.title}</option>)}
              {projects.map((project) => <option key={project.slug} value={`project ${project.slug}`}>{t("Project: {title}", { title: project.title })}</option>)}
            </optgroup>
          ))}
        </SelectField>
        <TextField label={t("New due date")} type="datetime-local" value={form.due} onChange={set("due")} error={wrong.due} className="min-h-11 sm:min-h-10" />
        <TextField label={t("Reason")} value={form.reason} onChange={set("reason")} maxLength={500} error={wrong.reason} className="min-h-11 sm:min-h-10" />
      </div>
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Giving it …") : t("Give the extension")}</Button>
        <span role="status" className="text-sm text-ink-soft">{given ? t("{name} has more time, and was told.", { name: given }) : ""}</span>
      </div>
      <p className="text-sm text-ink-soft">{t("The reason is kept with the extension, for those who run the cohort, and in what the student can download about themselves.")}</p>
    </form>
  );
}
