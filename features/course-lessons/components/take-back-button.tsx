"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { archiveLessonAction } from "../actions.ts";

/** Takes a lesson that was put away back among the others. */
export function TakeBackButton({ lessonId, title }: { lessonId: string; title: string }) {
  const t = useT();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function takeBack() {
    start(async () => {
      const result = await archiveLessonAction({ lessonId, archived: false }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
      router.refresh();
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3">
      {problem !== null && <span role="alert" className="text-failed">{problem}</span>}
      <Button size="sm" className="max-sm:min-h-11" disabled={pending} aria-label={t("Bring back {title}", { title })} onClick={takeBack}>{t("Bring back")}</Button>
    </div>
  );
}
