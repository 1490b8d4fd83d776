"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { useSlug } from "#components/studio/use-slug.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ActionError } from "#lib/action.ts";
import { createLessonAction } from "../actions.ts";

interface NewLessonFormProps {
  courseId: string;
  /** Names that cannot be used. */
  taken: readonly string[];
  months: readonly { month: number; title: string }[];
}

/** Title, name and month of a lesson beside the standard ones. */
export function NewLessonForm({ courseId, taken, months }: NewLessonFormProps) {
  const t = useT();
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const { slug, setSlug, free } = useSlug(title, taken);
  const slugTaken = free === null ? undefined : t("The name “{slug}” is taken: a lesson of the standard year or of another course has it. “{free}” is free.", { slug, free });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const month = new FormData(event.currentTarget).get("month");
    start(async () => {
      const result = await createLessonAction({ courseId, title, slug, month }).catch(() => null);
      if (!result?.ok) return setError(result?.error ?? { code: "Unreachable", message: t("The site cannot be reached. What you typed is still here; try again in a moment.") });
      router.push(`/teach/courses/${courseId}/lessons/${result.value.id}`);
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-xl space-y-6">
      <TextField label={t("Title")} name="title" value={title} maxLength={80} autoComplete="off" error={error?.fields?.title} onChange={(event) => setTitle(event.target.value)} />
      <TextField
        label={t("Name in the address")} name="slug" value={slug} maxLength={60} autoComplete="off" spellCheck={false} className="font-mono" error={slugTaken ?? error?.fields?.slug}
        hint={t("Lower-case words and hyphens. It stays: notes and progress of students are kept by it.")} onChange={(event) => setSlug(event.target.value)}
      />
      <SelectField label={t("Month")} name="month" error={error?.fields?.month}>
        {months.map(({ month, title: name }) => <option key={month} value={month}>{t("Month {month}: {title}", { month, title: t.asIs(name) })}</option>)}
      </SelectField>
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending || slugTaken !== undefined} className="min-h-11 sm:min-h-10">{pending ? t("Making it …") : t("Make the lesson")}</Button>
    </form>
  );
}
