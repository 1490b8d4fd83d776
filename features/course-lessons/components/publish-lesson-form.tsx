"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ActionError } from "#lib/action.ts";
import { publishLessonAction } from "../actions.ts";

interface PublishLessonFormProps {
  viewerId: string;
  lessonId: string;
  version: number;
  /** The number that it will have. */
  next: number;
}

/** A note on what is new, and the button that lets students read it. */
export function PublishLessonForm({ viewerId, lessonId, version, next }: PublishLessonFormProps) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const keptAs = `${viewerId}:publish-lesson:${lessonId}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = new FormData(event.currentTarget).get("note");
    start(async () => {
      const result = await publishLessonAction({ lessonId, version, note }).catch(() => null);
      if (result?.ok) forgetText(keptAs);
      setError(result?.ok ? null : result?.error ?? { code: "Unreachable", message: t("The site cannot be reached. What you typed is kept in this browser; try again in a moment.") });
      router.refresh();
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-4">
      <KeptTextArea keptAs={keptAs} label={t("What is new")} name="note" rows={3} maxLength={1000} error={error?.fields?.note} hint={t("For students who have read it before, and other instructors, such as “Examples of our own data set”.")} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Publishing …") : t("Publish version {next}", { next })}</Button>
    </form>
  );
}
