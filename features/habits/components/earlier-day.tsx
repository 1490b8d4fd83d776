"use client";

import { useId, useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { controlClass, Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Day } from "#domain/day.ts";
import { dayText } from "#domain/day-words.ts";
import type { DayLog } from "#domain/earlier-days.ts";
import { capital } from "#domain/i18n/in-words.ts";
import { cn } from "#lib/cn.ts";
import { logEarlierDayAction } from "../actions.ts";
import { unreachable } from "./words.ts";

interface EarlierDayProps {
  today: Day;
  /** The latest first; at least one. */
  days: readonly { day: Day; log: DayLog }[];
  habits: readonly { id: string; text: string }[];
}

/** What is in the form for one habit of one day. */
interface Entry { done: boolean; minutes: string }

/** Logs what was done on one of the last days. What is typed for a day is still there when one comes back to it. */
export function EarlierDay({ today, days, habits }: EarlierDayProps) {
  const t = useT();
  const id = useId();
  const [chosen, setChosen] = useState(days[0].day);
  const [typed, setTyped] = useState<Readonly<Record<string, Entry>>>({});
  const [said, setSaid] = useState<{ tone: "passed" | "failed"; text: string } | null>(null);
  const [pending, start] = useTransition();
  const { day, log: stored } = days.find((each) => each.day === chosen) ?? days[0];
  const entryOf = (habit: string): Entry => typed[`${day} ${habit}`] ?? { done: Object.hasOwn(stored, habit), minutes: stored[habit] ? String(stored[habit]) : "" };

  function write(habit: string, entry: Entry) {
    setSaid(null);
    setTyped({ ...typed, [`${day} ${habit}`]: entry });
  }

  function save(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const log = Object.fromEntries(habits.map(({ id: habit }) => ({ habit, ...entryOf(habit) })).filter(({ done }) => done).map(({ habit, minutes }) => [habit, Number(minutes.trim() === "" ? 0 : minutes)]));
    start(async () => {
      const result = await logEarlierDayAction({ day, seen: stored, log }).catch(() => null);
      if (!result?.ok) return setSaid({ tone: "failed", text: result?.error.message ?? t(unreachable) });
      setTyped(Object.fromEntries(Object.entries(typed).filter(([key]) => !key.startsWith(day))));
      setSaid({ tone: "passed", text: t("{day} is logged.", { day: dayText(day, today, t) }) });
    });
  }

  return (
    <details className="mt-4 text-sm">
      <summary className="cursor-pointer py-3 font-medium md:py-1.5">{t("Log an earlier day")}</summary>
      <form onSubmit={save} noValidate className="mt-3 space-y-5">
        <Field id={id} label={t("Day")} hint={t("One of the last seven: what was forgotten counts for your streak too.")}>
          <select id={id} value={day} aria-describedby={`${id}-hint`} className={cn(controlClass(false), "min-h-10 max-w-72 py-2")} onChange={(event) => { setChosen(event.target.value); setSaid(null); }}>
            {days.map((each) => <option key={each.day} value={each.day}>{dayText(each.day, today, t)}</option>)}
          </select>
        </Field>
        <ul className="divide-y divide-line border-y border-line">
          {habits.map(({ id: habit, text }) => {
            const entry = entryOf(habit);
            return (
              <li key={habit} className="flex items-center justify-between gap-4 py-1.5">
                <label className="flex min-h-11 flex-1 cursor-pointer items-center gap-3 text-base">
                  <input type="checkbox" checked={entry.done} className="size-5 shrink-0" onChange={(event) => write(habit, { ...entry, done: event.target.checked })} />
                  {capital(t.asIs(text))}
                </label>
                <label className="flex items-center gap-2 text-ink-soft">
                  <input
                    inputMode="numeric" maxLength={4} value={entry.minutes} aria-label={t("{habit}, minutes", { habit: capital(t.asIs(text)) })} className={cn(controlClass(false), "min-h-10 w-18! text-right tabular-nums")}
                    onChange={(event) => write(habit, { minutes: event.target.value, done: event.target.value.trim() !== "" || entry.done })}
                  />
                  <span aria-hidden="true">{t("min")}</span>
                </label>
              </li>
            );
          })}
        </ul>
        <Button type="submit" variant="secondary" aria-disabled={pending || undefined}>{pending ? t("Saving…") : t("Save")}</Button>
        <div role="status">{said && <Notice tone={said.tone}>{said.text}</Notice>}</div>
      </form>
    </details>
  );
}
