"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { copyLessonAction } from "../actions.ts";

/** Begins the course's own text of a standard lesson, and opens it. */
export function CopyButton({ courseId, slug, title }: { courseId: string; slug: string; title: string }) {
  const t = useT();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function copy() {
    start(async () => {
      const result = await copyLessonAction({ courseId, slug }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
      router.push(`/teach/courses/${courseId}/lessons/${result.value.id}`);
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3">
      {problem !== null && <span role="alert" className="text-failed">{problem}</span>}
      <Button size="sm" className="max-sm:min-h-11" disabled={pending} aria-label={t("Edit a copy of {title}", { title })} onClick={copy}>{t("Edit a copy")}</Button>
    </div>
  );
}
