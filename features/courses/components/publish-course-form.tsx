"use client";

import type { FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#features/cohorts/components/use-change.ts";
import { publishCourseAction } from "../actions.ts";

interface PublishCourseFormProps {
  viewerId: string;
  courseId: string;
  version: number;
  /** The number that it will have. */
  next: number;
}

/** A note on what is new, and the button that lets students see it. */
export function PublishCourseForm({ viewerId, courseId, version, next }: PublishCourseFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const keptAs = `${viewerId}:publish:course:${courseId}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = new FormData(event.currentTarget).get("note");
    change(() => publishCourseAction({ courseId, version, note }), () => forgetText(keptAs));
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-4">
      <KeptTextArea keptAs={keptAs} label={t("What is new")} name="note" rows={3} maxLength={1000} error={error?.fields?.note} hint={t("For other instructors, such as “Attention comes a month earlier”.")} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Publishing …") : t("Publish version {next}", { next })}</Button>
    </form>
  );
}
