"use client";

import { useT } from "#i18n";
import { PublishForm } from "#components/studio/publish-form.tsx";
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
  return (
    <PublishForm
      keptAs={`${viewerId}:publish-lesson:${lessonId}`} next={next} publish={(note) => publishLessonAction({ lessonId, version, note })}
      hint={t("For students who have read it before, and other instructors, such as “Examples of our own data set”.")}
    />
  );
}
