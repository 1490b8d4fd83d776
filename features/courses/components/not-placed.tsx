"use client";

import { useDeferredValue, useId, useState } from "react";
import { useT } from "#i18n";
import { addMonth, missingMonths, mostMonths, notPlaced, placeItem } from "#domain/course-plan.ts";
import { itemKey } from "#domain/next-step.ts";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { PlanPart } from "../queries.ts";
import { monthId, type PlanTools } from "./plan-tools.ts";

const mostShown = 60;

/** What the course could have and has in no month; and months that it could have. */
export function NotPlaced({ tools, standardTitles }: { tools: PlanTools; standardTitles: readonly string[] }) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [month, setMonth] = useState(1);
  const words = useDeferredValue(typed).trim().toLowerCase();
  const { plan } = tools;
  const free = notPlaced(plan, [...tools.parts.values()]);
  const found = words === "" ? free : free.filter(({ title, slug }) => `${title} ${slug}`.toLowerCase().includes(words));
  const target = Math.min(month, plan.months.length);
  const add = (part: PlanPart) => tools.change(placeItem(plan, part, target), t("“{title}” is in month {month} now.", { title: part.title, month: target }), `${id}-search`);

  return (
    <aside aria-labelledby={`${id}-title`} className="space-y-10">
      <section aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} className="text-base font-semibold">{t("Not in this course")}</h2>
        {free.length === 0 ? <p className="mt-1 text-sm text-ink-soft">{t("Every lesson and exercise stands in a month. What you take out is listed here.")}</p> : (
          <>
            <div className="mt-3 space-y-3">
              <label className="block text-sm font-medium" htmlFor={`${id}-search`}>{t("Find a lesson or an exercise")}</label>
              <input id={`${id}-search`} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" className={`${controlClass(false)} min-h-11 md:min-h-10`} />
              <label className="flex items-center gap-2 text-sm">
                <span className="shrink-0">{t("Add to")}</span>
                <select value={target} onChange={(event) => setMonth(Number(event.target.value))} className={`${controlClass(false)} min-h-11 md:min-h-10`}>
                  {plan.months.map((_, index) => <option key={index} value={index + 1}>{t("Month {month}: {title}", { month: index + 1, title: tools.titleOf(index + 1) })}</option>)}
                </select>
              </label>
            </div>
            <p role="status" className="mt-3 text-xs text-ink-soft tabular-nums">{t("{count, plural, =0 {Nothing is called so} one {# is not placed} other {# are not placed}}", { count: found.length })}</p>
            <ul className="mt-1 divide-y divide-line border-y border-line">
              {found.slice(0, mostShown).map((part) => (
                <li key={itemKey(part)} draggable onDragStart={(event) => { event.dataTransfer.setData("text/plain", part.title); tools.drag(itemKey(part)); }} onDragEnd={() => tools.drag(null)} className="flex cursor-grab items-center gap-2 py-1">
                  <Icon name={part.kind === "lesson" ? "book" : "code"} size={14} className="text-ink-soft" />
                  <span className="min-w-0 flex-1 text-sm">
                    <span className="sr-only">{part.kind === "lesson" ? t("Lesson") : t("Exercise")}: </span>{part.title}
                    <span className="block text-xs text-ink-soft">{part.own ? t("The course’s own") : t("In the standard year: month {month}", { month: part.month })}</span>
                  </span>
                  <Button size="sm" variant="quiet" className="min-h-11 md:min-h-8" aria-label={t("Add “{title}” to month {month}", { title: part.title, month: target })} onClick={() => add(part)}>{t("Add")}</Button>
                </li>
              ))}
            </ul>
            {found.length > mostShown && <p className="mt-2 text-xs text-ink-soft">{t("More are found: type a word of the title.")}</p>}
          </>
        )}
      </section>
      <MoreMonths tools={tools} standardTitles={standardTitles} />
    </aside>
  );
}

function MoreMonths({ tools, standardTitles }: { tools: PlanTools; standardTitles: readonly string[] }) {
  const t = useT();
  const { plan } = tools;
  const next = plan.months.length + 1;
  const add = (origin: number | null, title: string) => {
    tools.change(addMonth(plan, { origin, title: origin === null ? title : null }), t("Month {month} is new: “{title}”.", { month: next, title }), monthId(next));
    tools.choose({ kind: "month", month: next });
  };
  return (
    <section aria-labelledby="more-months">
      <h2 id="more-months" className="text-base font-semibold">{t("More months")}</h2>
      {next > mostMonths ? <p className="mt-1 text-sm text-ink-soft">{t("A course has twelve months at most: take one out to add another.")}</p> : (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          <MonthLine text={t("A month of the course’s own")} onAdd={() => add(null, t("New month"))} />
          {missingMonths(plan).map((origin) => (
            <MonthLine key={origin} text={t("Standard month {origin}: {title}", { origin, title: t.asIs(standardTitles[origin - 1]) })} onAdd={() => add(origin, standardTitles[origin - 1])} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MonthLine({ text, onAdd }: { text: string; onAdd: () => void }) {
  const t = useT();
  return (
    <li className="flex items-center gap-2 py-1 text-sm">
      <span className="min-w-0 flex-1">{text}</span>
      <Button size="sm" variant="quiet" className="min-h-11 md:min-h-8" aria-label={t("Add: {what}", { what: text })} onClick={onAdd}>{t("Add")}</Button>
    </li>
  );
}
