"use client";

import { useOptimistic, useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Day } from "#domain/day.ts";
import { minutesText } from "#domain/habits.ts";
import { capital } from "#domain/i18n/in-words.ts";
import { cn } from "#lib/cn.ts";
import { tickHabitAction, untickHabitAction } from "../actions.ts";
import type { HabitToday } from "../queries.ts";
import { unreachable } from "./words.ts";

interface HabitToggleProps {
  habit: Pick<HabitToday, "id" | "text" | "minutes" | "done">;
  day: Day;
  /** What went wrong, in words; null when a new attempt begins. */
  onProblem: (problem: string | null) => void;
  /** In a list on another page: smaller letters. */
  compact?: boolean;
}

/** One habit, done or not yet, by one tap. Taking it back asks first when minutes would be lost. */
export function HabitToggle({ habit, day, onProblem, compact = false }: HabitToggleProps) {
  const t = useT();
  const [done, showDone] = useOptimistic(habit.done);
  const [pending, start] = useTransition();
  const [asks, setAsks] = useState(false);
  const name = capital(t.asIs(habit.text));

  function set(next: boolean) {
    setAsks(false);
    onProblem(null);
    start(async () => {
      showDone(next);
      const result = await (next ? tickHabitAction({ habit: habit.id, day }) : untickHabitAction({ habit: habit.id, day, minutes: habit.minutes })).catch(() => null);
      if (!result?.ok) onProblem(result?.error.message ?? t(unreachable));
    });
  }

  return (
    <>
      <button
        type="button" aria-pressed={done} aria-disabled={pending} className="group flex min-h-11 items-center gap-3 rounded-md text-left"
        onClick={() => { if (pending) return; if (done && habit.minutes > 0) setAsks(true); else set(!done); }}
      >
        <span className={cn("flex size-6 shrink-0 items-center justify-center rounded-full border-[1.5px] transition-colors duration-150", done ? "border-passed bg-passed text-paper" : "border-line-strong text-transparent group-hover:border-accent")}>
          <Icon name="check" size={14} />
        </span>
        <span className={cn("group-hover:text-accent", compact ? "text-sm" : "text-base font-medium")}>{name}</span>
      </button>
      <Dialog
        open={asks} onClose={() => setAsks(false)} title={t("Take back “{habit}”?", { habit: name })}
        actions={<><Button onClick={() => setAsks(false)}>{t("Keep it")}</Button><Button variant="danger" onClick={() => set(false)}>{t("Take it back")}</Button></>}
      >
        <p>{t("{duration} that were logged for this day go with it.", { duration: minutesText(habit.minutes) })}</p>
      </Dialog>
    </>
  );
}
