"use client";

import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { switchHabitsOnAction } from "../actions.ts";
import { unreachable } from "./words.ts";

/** Stands on the page of habits for who does without them. */
export function HabitsOff() {
  const t = useT();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const switchOn = () => start(async () => {
    const result = await switchHabitsOnAction({}).catch(() => null);
    setProblem(result?.ok ? null : result?.error.message ?? t(unreachable));
  });
  return (
    <>
      <EmptyState title={t("Your habits are switched off")} action={<Button variant="primary" disabled={pending} onClick={switchOn}>{t("Switch habits on")}</Button>}>
        {t("Five small things a day, each with a tap, a clock and a streak, and a picture of your year. While they are off, nothing is counted and no other page speaks of them; what you logged before is kept.")}
      </EmptyState>
      {problem && <Notice tone="failed" role="alert" className="mt-3">{problem}</Notice>}
    </>
  );
}
