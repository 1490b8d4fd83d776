"use client";

import { useT } from "#i18n";
import { PublishForm } from "#components/studio/publish-form.tsx";
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
  return (
    <PublishForm
      keptAs={`${viewerId}:publish:course:${courseId}`} next={next} publish={(note) => publishCourseAction({ courseId, version, note })}
      hint={t("For other instructors, such as “Attention comes a month earlier”.")}
    />
  );
}
