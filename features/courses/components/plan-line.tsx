"use client";

import { useState, type KeyboardEvent } from "react";
import { useT } from "#i18n";
import { monthIn, placeItem, removeItem, stepItem, type CoursePlan, type PlanItem } from "#domain/course-plan.ts";
import { problemWords } from "#domain/course-plan-problems.ts";
import { itemKey } from "#domain/next-step.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import { cn } from "#lib/cn.ts";
import { isChosen, itemOf, lineId, monthId, type PlanTools } from "./plan-tools.ts";

/** One lesson or exercise in its month: its title, what is to be thought about, and, once it is chosen, the ways to move it. */
export function PlanLine({ item, month, at, tools }: { item: PlanItem; month: number; at: number; tools: PlanTools }) {
  const t = useT();
  const [over, setOver] = useState(false);
  const part = tools.parts.get(itemKey(item));
  const chosen = isChosen(tools.chosen, item);
  const problems = tools.problems.filter((problem) => problem.item !== null && problem.month === month && itemKey(problem.item) === itemKey(item));
  const name = tools.nameOf(item);

  function place(next: CoursePlan) {
    const to = monthIn(next, item.kind, item.slug) ?? month;
    const place = next.months[to - 1].items.findIndex((each) => itemKey(each) === itemKey(item)) + 1;
    tools.change(next, t("“{title}” is number {place} of {count} in month {month}.", { title: name, place, count: next.months[to - 1].items.length, month: to }), lineId(item));
  }
  const remove = () => tools.change(removeItem(tools.plan, item), t("“{title}” is taken out; it is among what is not placed.", { title: name }), monthId(month));

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === "ArrowUp" || event.key === "ArrowLeft" ? -1 : event.key === "ArrowDown" || event.key === "ArrowRight" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    const beside = event.key === "ArrowLeft" || event.key === "ArrowRight";
    place(beside ? placeItem(tools.plan, item, month + by) : stepItem(tools.plan, item, by));
  }

  return (
    <li
      draggable={!chosen}
      onDragStart={(event) => { event.dataTransfer.setData("text/plain", name); event.dataTransfer.effectAllowed = "move"; tools.drag(itemKey(item)); }}
      onDragEnd={() => tools.drag(null)}
      onDragOver={(event) => { if (tools.dragged !== null) { event.preventDefault(); setOver(true); } }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const moved = tools.dragged === null ? null : itemOf(tools.dragged);
        if (moved !== null) tools.change(placeItem(tools.plan, moved, month, at), t("“{title}” is in month {month} now.", { title: tools.nameOf(moved), month }));
        tools.drag(null);
      }}
      className={cn("border-t-2 border-transparent", over && "border-accent", chosen && "-mx-2 rounded-md bg-sunken px-2")}
    >
      <button
        id={lineId(item)} type="button" aria-expanded={chosen} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight" onKeyDown={onKeyDown}
        onClick={() => tools.choose(chosen ? null : { kind: "item", key: itemKey(item) })}
        className="flex min-h-11 w-full cursor-grab items-center gap-2 rounded-sm py-1 text-left text-sm hover:text-accent md:min-h-7 md:items-baseline"
      >
        <Icon name={item.kind === "lesson" ? "book" : "code"} size={14} className="text-ink-soft md:translate-y-0.5" />
        <span className="min-w-0 flex-1">
          <span className="sr-only">{item.kind === "lesson" ? t("Lesson") : t("Exercise")}: </span>{name}
          {part?.own && <span className="ml-1.5 text-xs text-ink-soft">{t("own")}</span>}
        </span>
        {part && <span className="shrink-0 text-xs text-ink-soft tabular-nums">{durationWords(part.minutes)}</span>}
      </button>
      {problems.map((problem) => (
        <p key={problem.text + String(problem.values.title)} className={cn("ml-5.5 flex gap-1.5 pb-1 text-xs", problem.level === "error" ? "text-failed" : "text-warning")}>
          <Icon name={problem.level === "error" ? "cross" : "warning"} size={12} className="mt-0.5" />{problemWords(problem, t)}
        </p>
      ))}
      {chosen && (
        <div role="group" aria-label={t("Move “{title}”", { title: name })} className="flex flex-wrap items-center gap-1.5 pb-2">
          <Button size="sm" className="min-h-11 md:min-h-8" onClick={() => place(stepItem(tools.plan, item, -1))}>{t("Up")}</Button>
          <Button size="sm" className="min-h-11 md:min-h-8" onClick={() => place(stepItem(tools.plan, item, 1))}>{t("Down")}</Button>
          <select aria-label={t("Month")} value={month} onChange={(event) => place(placeItem(tools.plan, item, Number(event.target.value)))} className="min-h-11 max-w-40 rounded-md border border-line-strong bg-surface px-2 text-sm md:min-h-8">
            {tools.plan.months.map((_, index) => <option key={index} value={index + 1}>{t("Month {month}: {title}", { month: index + 1, title: tools.titleOf(index + 1) })}</option>)}
          </select>
          <Button size="sm" variant="quiet" className="min-h-11 md:min-h-8" onClick={remove}>{t("Take out")}</Button>
        </div>
      )}
    </li>
  );
}
