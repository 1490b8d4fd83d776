"use client";

import { useState } from "react";
import { useT } from "#i18n";
import type { CoursePlan } from "#domain/course-plan.ts";
import { planDifference, type PlanNames } from "#domain/course-plan-difference.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { planIn } from "./use-plan.ts";

interface PlanConflictProps {
  mine: CoursePlan;
  theirs: ServerDraft;
  names: PlanNames;
  timeZone: string;
  onResolve(choice: "mine" | "theirs", theirs: ServerDraft): void;
}

/** Two people arranged the course at once: what differs, and whose arrangement stands. */
export function PlanConflict({ mine, theirs, names, timeZone, onResolve }: PlanConflictProps) {
  const t = useT();
  const [open, setOpen] = useState(true);
  const other = planIn(theirs.source);
  const sentences = other === null ? [] : planDifference(mine, other, names, t);
  if (!open) {
    return (
      <div className="mb-6 flex flex-wrap items-center gap-3 rounded-md bg-warning-soft px-4 py-2 text-sm">
        <p>{t("This course was arranged elsewhere too.")}</p>
        <Button size="sm" onClick={() => setOpen(true)}>{t("Compare and choose")}</Button>
      </div>
    );
  }
  return (
    <Dialog
      open wide onClose={() => setOpen(false)} title={t("This course was arranged elsewhere too")}
      actions={<>
        <Button onClick={() => setOpen(false)}>{t("Later")}</Button>
        <Button onClick={() => onResolve("theirs", theirs)}>{t("Take the other arrangement")}</Button>
        <Button variant="primary" onClick={() => onResolve("mine", theirs)}>{t("Keep this arrangement")}</Button>
      </>}
    >
      <p className="mb-3">{t("The other one was saved at {time}. Nothing is overwritten until you choose; what you give up can be had again by Undo as long as this page is open. In the other one:", { time: new Date(theirs.updatedAt).toLocaleTimeString(t.locale, { timeZone, timeStyle: "short" }) })}</p>
      <ul tabIndex={0} aria-label={t("What differs")} className="max-h-[45dvh] list-disc space-y-1 overflow-y-auto pl-5">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
    </Dialog>
  );
}
