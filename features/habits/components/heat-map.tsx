"use client";

import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useT } from "#i18n";
import { addDays, type Day } from "#domain/day.ts";
import { monthLabels, practiceText, stepOf, weeksUntil, type DayPractice } from "#domain/heat-map.ts";
import { msg } from "#domain/i18n/translate.ts";
import { cn } from "#lib/cn.ts";
import { HeatSquare } from "./heat-square.tsx";

interface HeatMapProps {
  days: readonly DayPractice[];
  today: Day;
  labelledBy: string;
}

const weekdays = [msg("Mon"), msg("Tue"), msg("Wed"), msg("Thu"), msg("Fri"), msg("Sat"), msg("Sun")];
/** Where each key leads, in days. */
const ways: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7, PageUp: -28, PageDown: 28 };

/** A year of days, a column for each week. One day is in the order of tabs; arrow keys go on from it. */
export function HeatMap({ days, today, labelledBy }: HeatMapProps) {
  const t = useT();
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Day | null>(null);
  const [hovered, setHovered] = useState<Day | null>(null);
  const weeks = useMemo(() => weeksUntil(today), [today]);
  const byDay = useMemo(() => new Map(days.map((practice) => [practice.day, practice])), [days]);
  const first = weeks[0][0];
  const shown = hovered ?? current ?? today;

  function go(event: KeyboardEvent) {
    const from = current ?? today;
    const target = event.key === "Home" ? first : event.key === "End" ? today : event.key in ways ? addDays(from, ways[event.key]) : null;
    if (target === null) return;
    event.preventDefault();
    if (target < first || target > today) return;
    setCurrent(target);
    grid.current?.querySelector<HTMLElement>(`[data-day="${target}"]`)?.focus();
  }

  return (
    <div>
      {/* From right to left: where there is no room for the year, the present is in sight, and one scrolls back. */}
      <div dir="rtl" className="overflow-x-auto pb-1">
        <div dir="ltr" className="min-w-[52rem]">
          <div aria-hidden="true" className="ml-8 grid grid-cols-[repeat(53,minmax(0,1fr))] text-xs text-ink-soft">
            {monthLabels(weeks, t).map(({ text, columns }, at) => <span key={at} className="overflow-hidden whitespace-nowrap" style={{ gridColumn: `span ${columns}` }}>{columns > 2 ? text : ""}</span>)}
          </div>
          <div ref={grid} role="grid" aria-labelledby={labelledBy} aria-readonly="true" onKeyDown={go} onMouseLeave={() => setHovered(null)} className="mt-1">
            {weekdays.map((name, at) => (
              <div key={name} role="row" className="flex h-[0.95rem] items-center">
                <span role="rowheader" aria-label={t(name)} className="w-8 shrink-0 text-xs leading-none text-ink-soft">{at % 2 === 0 ? t(name) : ""}</span>
                <div role="presentation" className="grid flex-1 grid-cols-[repeat(53,minmax(0,1fr))]">
                  {weeks.map((week) => week[at]).map((day, week) => day === undefined ? <span key={week} role="presentation" /> : (
                    <span
                      key={day} role="gridcell" data-day={day} tabIndex={day === (current ?? today) ? 0 : -1} aria-label={practiceText(day, byDay.get(day), today, t)}
                      onFocus={() => setCurrent(day)} onMouseEnter={() => setHovered(day)}
                      className="-outline-offset-1 focus:outline-2 focus:outline-accent"
                    >
                      <HeatSquare step={stepOf(byDay.get(day))} className={cn("mx-auto size-3", day === today && "ring-1 ring-ink ring-offset-1 ring-offset-paper")} />
                    </span>
                  ))}
                </div>
              </div>
            ))}
          </div>
        </div>
      </div>
      <p className="mt-2 text-sm tabular-nums">{practiceText(shown, byDay.get(shown), today, t)}</p>
    </div>
  );
}
