"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { createCourseAction } from "../actions.ts";

/** Title, description, and what the course begins as. */
export function NewCourseForm({ courses }: { courses: readonly { id: string; title: string }[] }) {
  const t = useT();
  const router = useRouter();
  const { change, error, pending } = useChange();
  const wrong = error?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    change(() => createCourseAction(form), ({ id }) => router.push(`/teach/courses/${id}`));
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-6">
      <TextField label={t("Title of the course")} name="title" maxLength={80} autoComplete="off" error={wrong.title ?? (error?.code === "ConflictError" ? error.message : undefined)} hint={t("Such as “Deep learning in six months”. No other course may have it.")} />
      <TextArea label={t("For whom it is")} name="description" rows={2} maxLength={500} optional error={wrong.description} hint={t("For other instructors, in a sentence.")} />
      <SelectField label={t("It begins as a copy of")} name="from" hint={t("A course that is copied brings its arrangement and its own lessons.")} error={wrong.from}>
        <option value="">{t("The standard year")}</option>
        {courses.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
      </SelectField>
      {error && !error.fields && error.code !== "ConflictError" && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Making it …") : t("Make the course")}</Button>
    </form>
  );
}
