"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ActionResult } from "#lib/action.ts";
import { takeVersionAction, withdrawLessonAction } from "../actions.ts";

interface AskedProps {
  /** The button, and the one that does it. */
  does: string;
  label: string;
  question: string;
  keep: string;
  danger?: boolean;
  children: ReactNode;
  act(): Promise<ActionResult<unknown>>;
  onDone(): void;
}

/** A button that asks before it acts. */
function AskedButton({ does, label, question, keep, danger = false, children, act, onDone }: AskedProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function go() {
    start(async () => {
      const result = await act().catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
      setAsking(false);
      onDone();
    });
  }

  return (
    <>
      <Button size="sm" className="max-sm:min-h-11" aria-label={label} onClick={() => { setProblem(null); setAsking(true); }}>{does}</Button>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={question}
        actions={<>
          <Button onClick={() => setAsking(false)}>{keep}</Button>
          <Button variant={danger ? "danger" : "primary"} disabled={pending} onClick={go}>{does}</Button>
        </>}
      >
        <p>{children}</p>
        {problem !== null && <p role="alert" className="mt-3 text-failed">{problem}</p>}
      </Dialog>
    </>
  );
}

/** Takes the lesson out of the course, after asking. */
export function WithdrawLessonButton({ lessonId, number, standard }: { lessonId: string; number: number; standard: boolean }) {
  const t = useT();
  const router = useRouter();
  return (
    <AskedButton
      does={t("Withdraw")} label={t("Withdraw version {number}", { number })} question={t("Withdraw version {number}?", { number })} keep={t("Leave it in the course")} danger
      act={() => withdrawLessonAction({ lessonId, number })} onDone={() => router.refresh()}
    >
      {standard ? t("Students read the standard lesson again. Their notes and their progress stay, and you can publish yours again.") : t("Students do not find the lesson any more. Their notes and their progress stay, and you can publish it again.")}
    </AskedButton>
  );
}

/** Puts an old version in the draft's place, after asking. */
export function TakeVersionButton({ lessonId, number, version, base }: { lessonId: string; number: number; version: number; base: string }) {
  const t = useT();
  const router = useRouter();
  return (
    <AskedButton
      does={t("Take as draft")} label={t("Take as draft: version {number}", { number })} question={t("Take version {number} as the draft?", { number })} keep={t("Keep the draft")}
      act={() => takeVersionAction({ lessonId, number, version })} onDone={() => router.push(base)}
    >
      {t("The draft as it is now goes; download it first if you may want it again. Students notice nothing until you publish.")}
    </AskedButton>
  );
}
