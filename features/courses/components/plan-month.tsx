"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { moveMonth, placeItem, removeMonth, renameMonth } from "#domain/course-plan.ts";
import { problemWords } from "#domain/course-plan-problems.ts";
import { itemKey } from "#domain/next-step.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { cn } from "#lib/cn.ts";
import { PlanLine } from "./plan-line.tsx";
import { itemOf, monthId, type PlanTools } from "./plan-tools.ts";

/** A month as a list of what is in it; its heading opens it on a phone, and the ways to change it. */
export function PlanMonth({ month, tools }: { month: number; tools: PlanTools }) {
  const t = useT();
  const [over, setOver] = useState(false);
  const { items } = tools.plan.months[month - 1];
  const chosen = tools.chosen?.kind === "month" && tools.chosen.month === month;
  const open = tools.open === month;
  const problems = tools.problems.filter((problem) => problem.month === month);
  const ofMonth = problems.filter(({ item }) => item === null);

  return (
    <section
      aria-labelledby={`${monthId(month)}-title`}
      onDragOver={(event) => { if (tools.dragged !== null) { event.preventDefault(); setOver(true); } }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const moved = tools.dragged === null ? null : itemOf(tools.dragged);
        if (moved !== null) tools.change(placeItem(tools.plan, moved, month), t("“{title}” is in month {month} now.", { title: tools.nameOf(moved), month }));
        tools.drag(null);
      }}
      className={cn("min-w-0 border-t py-3", over ? "border-accent" : "border-line-strong")}
    >
      <h2>
        <button
          id={monthId(month)} type="button" aria-expanded={chosen || open} onClick={() => tools.toggle(month)}
          className="flex min-h-11 w-full items-baseline gap-3 rounded-sm text-left hover:text-accent md:min-h-8"
        >
          <span aria-hidden="true" className="w-5 shrink-0 text-right text-sm text-ink-soft tabular-nums">{month}</span>
          <span id={`${monthId(month)}-title`} className="min-w-0 flex-1 text-base font-semibold text-balance"><span className="sr-only">{t("Month {month}", { month })}: </span>{tools.titleOf(month) || t("No title yet")}</span>
          {problems.length > 0 && <span className="inline-flex items-center gap-1 text-xs text-warning tabular-nums"><Icon name="warning" size={12} />{problems.length}<span className="sr-only"> {t("{count, plural, one {remark} other {remarks}}", { count: problems.length })}</span></span>}
          <span className="text-xs text-ink-soft tabular-nums">{items.length}<span className="sr-only"> {t("{count, plural, one {lesson or exercise} other {lessons and exercises}}", { count: items.length })}</span></span>
          <Icon name="chevron-down" size={14} className={cn("translate-y-0.5 text-ink-soft transition-transform duration-150", (chosen || open) && "rotate-180")} />
        </button>
      </h2>
      {chosen && <MonthControls key={month} month={month} tools={tools} />}
      {ofMonth.map((problem) => (
        <p key={problem.text} className={cn("ml-8 flex gap-1.5 py-1 text-xs", problem.level === "error" ? "text-failed" : "text-warning")}>
          <Icon name={problem.level === "error" ? "cross" : "warning"} size={12} className="mt-0.5" />{problemWords(problem, t)}
        </p>
      ))}
      <ol className={cn("ml-8", !open && "max-md:hidden")}>
        {items.map((item, at) => <PlanLine key={`${itemKey(item)} ${items.findIndex((each) => itemKey(each) === itemKey(item)) === at ? "" : at}`} item={item} month={month} at={at} tools={tools} />)}
      </ol>
    </section>
  );
}

function MonthControls({ month, tools }: { month: number; tools: PlanTools }) {
  const t = useT();
  const { plan } = tools;
  const { origin, items } = plan.months[month - 1];
  const [title, setTitle] = useState(tools.titleOf(month));
  const rename = () => tools.change(renameMonth(plan, month, title), t("Month {month} is called “{title}” now.", { month, title }));
  const move = (to: number) => {
    tools.change(moveMonth(plan, month, to), t("The month is number {month} now.", { month: to }), monthId(to));
    tools.choose({ kind: "month", month: to });
  };
  return (
    <div className="mb-3 ml-8 space-y-3 border-l-2 border-accent py-1 pl-3">
      <form onSubmit={(event) => { event.preventDefault(); rename(); }}>
        <TextField
          label={t("Title of the month")} value={title} maxLength={80} autoComplete="off" onChange={(event) => setTitle(event.target.value)} onBlur={rename}
          hint={origin === null ? t("It is one of the course’s own.") : t("It shows the topics of the standard month {origin}. An empty title gives it its own name back.", { origin })}
        />
      </form>
      <div className="flex flex-wrap gap-1.5">
        <Button size="sm" className="min-h-11 md:min-h-8" disabled={month === 1} onClick={() => move(month - 1)}>{t("Earlier")}</Button>
        <Button size="sm" className="min-h-11 md:min-h-8" disabled={month === plan.months.length} onClick={() => move(month + 1)}>{t("Later in the course")}</Button>
        <Button
          size="sm" variant="danger" className="min-h-11 md:min-h-8" disabled={plan.months.length === 1}
          onClick={() => { tools.change(removeMonth(plan, month), t("The month is taken out, with {count, plural, one {# lesson or exercise} other {# lessons and exercises}}. Undo brings it back.", { count: items.length })); tools.choose(null); }}
        >
          {t("Take the month out")}
        </Button>
      </div>
    </div>
  );
}
