"use client";

import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { archiveLessonAction } from "../actions.ts";

/** Takes a lesson that was put away back among the others. */
export function TakeBackButton({ lessonId, title }: { lessonId: string; title: string }) {
  const t = useT();
  const { change, error, pending } = useChange({ typed: false });
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      {error && <span role="alert" className="text-failed">{error.message}</span>}
      <Button size="sm" className="max-sm:min-h-11" disabled={pending} aria-label={t("Bring back {title}", { title })} onClick={() => change(() => archiveLessonAction({ lessonId, archived: false }))}>{t("Bring back")}</Button>
    </div>
  );
}
