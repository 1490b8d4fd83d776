"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SaveRow } from "#components/ui/save-row.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { archiveCourseAction, changeCourseAction } from "../actions.ts";
import type { CourseHead } from "../queries.ts";

/** What a course is called, and whether it is in use. */
export function CourseSettings({ course }: { course: CourseHead }) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [saved, setSaved] = useState(false);
  const wrong = error?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    setSaved(false);
    change(() => changeCourseAction({ ...form, courseId: course.id }), () => setSaved(true));
  }

  return (
    <>
      <form onSubmit={send} onChange={() => setSaved(false)} noValidate className="max-w-2xl space-y-6">
        <TextField label={t("Title of the course")} name="title" maxLength={80} autoComplete="off" defaultValue={course.title} error={wrong.title ?? (error?.code === "ConflictError" ? error.message : undefined)} hint={t("No other course may have it.")} />
        <TextArea label={t("For whom it is")} name="description" rows={2} maxLength={500} optional defaultValue={course.description} error={wrong.description} hint={t("For other instructors, in a sentence.")} />
        {error && !error.fields && error.code !== "ConflictError" && <Notice tone="failed" role="alert">{error.message}</Notice>}
        <SaveRow pending={pending} saved={saved} />
      </form>
      <Archive courseId={course.id} archived={course.archivedAt !== null} />
    </>
  );
}

function Archive({ courseId, archived }: { courseId: string; archived: boolean }) {
  const t = useT();
  const { change, error, pending } = useChange();
  return (
    <section aria-labelledby="archive" className="mt-12 max-w-2xl border-t border-line pt-6">
      <h2 id="archive" className="text-base font-semibold">{t("Archive")}</h2>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{archived ? t("Taken out of the archive, the course is again as it was.") : t("For a course that no cohort learns by any more. Nothing of it is lost, and it can be taken out again.")}</p>
      <Button variant={archived ? "secondary" : "danger"} disabled={pending} onClick={() => change(() => archiveCourseAction({ courseId, archived: !archived }))} className="min-h-11 sm:min-h-10">
        {archived ? t("Take it out of the archive") : t("Archive the course")}
      </Button>
      {error && <Notice tone="failed" role="alert" className="mt-4">{error.message}</Notice>}
    </section>
  );
}
