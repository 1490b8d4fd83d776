"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { clockLabel } from "#domain/moment-words.ts";
import type { ScheduledKind } from "#domain/schedule.ts";
import { shiftDays } from "#domain/wall-clock.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { dateWords } from "#domain/day.ts";
import { cn } from "#lib/cn.ts";
import { useChange } from "#lib/use-change.ts";
import { saveScheduleAction } from "../actions.ts";
import type { MonthPlan } from "../page-queries.ts";
import type { DateSet } from "../schema.ts";
import { ChangeBar, type Changed } from "./change-bar.tsx";
import { columns, DatesRow } from "./dates-row.tsx";
import { useKeptEdits } from "./use-kept-edits.ts";

interface Line { kind: ScheduledKind; key: string; name: string; set: DateSet }

const idOf = ({ kind, key }: Pick<Line, "kind" | "key">): string => `${kind} ${key}`;
const same = (a: DateSet, b: DateSet): boolean => a.opens === b.opens && a.due === b.due && a.quota === b.quota;

/** The months and, unfolded, their exercises and projects, with their dates to be set; what changes is shown before it is saved, all at once. */
export function DatesEditor({ viewerId, cohortId, paced, months }: { viewerId: string; cohortId: string; paced: boolean; months: readonly MonthPlan[] }) {
  const t = useT();
  const [edits, setEdits] = useKeptEdits(`${viewerId}:dates:${cohortId}`);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [saved, setSaved] = useState(false);
  const { change, error, setError, pending } = useChange();

  const lines = months.flatMap(({ month, title, set, exercises, projects }): Line[] => [
    { kind: "month", key: String(month), name: t("Month {month}: {title}", { month, title: t.asIs(title) }), set },
    ...exercises.map((exercise): Line => ({ kind: "exercise", key: exercise.slug, name: exercise.title, set: exercise.set })),
    ...projects.map((project): Line => ({ kind: "project", key: project.slug, name: t("Project: {title}", { title: project.title }), set: project.set })),
  ]);
  const isSet = (line: Pick<Line, "kind" | "key" | "set">): boolean => !same(shown(line), { opens: null, due: null, quota: null });
  const shown = (line: Pick<Line, "kind" | "key" | "set">): DateSet => edits.get(idOf(line)) ?? line.set;
  const changed = lines.flatMap((line): Changed[] => same(shown(line), line.set) ? [] : [{ ...line, was: line.set, now: shown(line) }]);

  function edit(line: Pick<Line, "kind" | "key">, now: DateSet) {
    setSaved(false);
    setEdits(new Map(edits).set(idOf(line), now));
  }

  function shift(days: number) {
    setSaved(false);
    setEdits(new Map([...edits, ...lines.flatMap((line) => {
      const now = shown(line);
      return now.due === null ? [] : [[idOf(line), { ...now, due: shiftDays(now.due, days) }] as const];
    })]));
  }

  function save() {
    change(() => saveScheduleAction({ cohortId, changes: changed.map(({ kind, key, was, now }) => ({ kind, key, was, now })) }), () => {
      setEdits(new Map());
      setSaved(true);
    });
  }

  function discard() {
    setEdits(new Map());
    setError(null);
  }

  function toggle(month: number) {
    const next = new Set(unfolded);
    if (!next.delete(month)) next.add(month);
    setUnfolded(next);
  }

  return (
    <>
      <ShiftForm disabled={!lines.some((line) => shown(line).due !== null)} onShift={shift} />
      <div className="border-b border-line">
        <div aria-hidden="true" className={cn(columns, "hidden border-b border-line-strong pb-2 text-xs font-medium text-ink-soft lg:grid")}>
          <span>{t("Month, exercise or project")}</span><span>{t("Opens")}</span><span>{t("Due")}</span><span>{t("Submissions")}</span><span />
        </div>
        <ul>
          {months.map(({ month, title, begins, set, exercises, projects }) => {
            const inside = [...exercises.map((each) => ({ ...each, kind: "exercise" as const })), ...projects.map((each) => ({ ...each, kind: "project" as const }))];
            const [open, own, line] = [unfolded.has(month), inside.filter(({ kind, slug, set: its }) => isSet({ kind, key: slug, set: its })).length, { kind: "month", key: String(month), set } as const];
            return (
              <li key={month} className="border-t border-line first:border-t-0">
                <DatesRow
                  name={t("Month {month}: {title}", { month, title: t.asIs(title) })} set={shown(line)} changed={!same(shown(line), set)} folded={!open} onChange={(now) => edit(line, now)}
                  otherwise={{ opens: paced ? t("with the pace: {day}", { day: dateWords(begins, t.locale) }) : t("open from the start"), due: t("no date"), quota: t("any number") }}
                  title={
                    <button type="button" aria-expanded={open} onClick={() => toggle(month)} className="flex min-h-11 w-full items-center gap-2 text-left text-sm font-medium hover:text-accent lg:min-h-10">
                      <Icon name="chevron-right" size={14} className={cn("shrink-0 text-ink-soft transition-transform duration-150", open && "rotate-90")} />
                      <span>
                        {t("Month {month}: {title}", { month, title: t.asIs(title) })}
                        <span className="block text-xs font-normal text-ink-soft tabular-nums">{exercises.length > 0 ? t("{count, plural, one {# exercise} other {# exercises}}{projects, plural, =0 {} one {, # project} other {, # projects}}{own, plural, =0 {} other {, # with dates of its own}}", { count: exercises.length, projects: projects.length, own }) : t("{projects, plural, =0 {no exercises} one {# project} other {# projects}}{own, plural, =0 {} other {, # with dates of its own}}", { projects: projects.length, own })}</span>
                        {!open && shown(line).due !== null && <span className="block text-xs font-normal text-ink-soft tabular-nums lg:hidden">{t("due {at}", { at: clockLabel(shown(line).due ?? "", t) })}</span>}
                      </span>
                    </button>
                  }
                />
                {open && (
                  <ul className="mb-3 border-l border-line pl-3 lg:ml-1.5 lg:pl-4">
                    {inside.map((each) => {
                      const of = { kind: each.kind, key: each.slug, set: each.set };
                      const name = each.kind === "project" ? t("Project: {title}", { title: each.title }) : each.title;
                      const otherwise = each.kind === "project" ? { opens: t("open from the start"), due: t("no date"), quota: null } : { opens: t("as the month"), due: t("as the month"), quota: t("as the month") };
                      return (
                        <li key={idOf(of)} className="border-t border-line">
                          <DatesRow name={name} set={shown(of)} changed={!same(shown(of), of.set)} onChange={(now) => edit(of, now)} otherwise={otherwise} title={<p className="text-sm lg:py-2">{name}</p>} />
                        </li>
                      );
                    })}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <ChangeBar changed={changed} error={error} pending={pending} saved={saved} onSave={save} onDiscard={discard} />
    </>
  );
}

function ShiftForm({ disabled, onShift }: { disabled: boolean; onShift(days: number): void }) {
  const t = useT();
  const [days, setDays] = useState("7");
  const number = /^-?\d{1,3}$/.test(days) ? Number(days) : null;
  return (
    <form className="mb-8 flex flex-wrap items-end gap-3" noValidate onSubmit={(event) => { event.preventDefault(); if (number !== null && !disabled) onShift(number); }}>
      <div className="w-56"><TextField label={t("Move all due dates by (days)")} inputMode="text" value={days} onChange={(event) => setDays(event.target.value)} error={number === null ? t("Write a whole number; with a minus, earlier.") : undefined} /></div>
      <Button type="submit" disabled={disabled || number === null || number === 0} className="min-h-11 sm:min-h-10">{t("Move them")}</Button>
      <p className="basis-full text-sm text-ink-soft">{disabled ? t("There is no due date yet: set one for a month below.") : t("Nothing is saved before you have seen what changes. Extensions and exams have days of their own and stay.")}</p>
    </form>
  );
}
