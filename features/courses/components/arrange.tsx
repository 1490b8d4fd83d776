"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useT } from "#i18n";
import type { CoursePlan, PlanItem } from "#domain/course-plan.ts";
import { planMonthTitle } from "#domain/course-plan-difference.ts";
import { planProblems } from "#domain/course-plan-problems.ts";
import { itemKey } from "#domain/next-step.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { DraftLine } from "#features/exercises/components/draft-line.tsx";
import type { ArrangeView } from "../queries.ts";
import { NotPlaced } from "./not-placed.tsx";
import { PlanConflict } from "./plan-conflict.tsx";
import { PlanMonth } from "./plan-month.tsx";
import type { Chosen, PlanTools } from "./plan-tools.ts";
import { usePlan } from "./use-plan.ts";

/** After how many months the second column begins, so that both are about as long. */
function splitOf({ months }: CoursePlan): number {
  const lines = months.map(({ items }) => items.length + 2);
  const sum = (from: number, to: number) => lines.slice(from, to).reduce((a, b) => a + b, 0);
  const taller = lines.map((_, index) => Math.max(sum(0, index + 1), sum(index + 1, lines.length)));
  return taller.indexOf(Math.min(...taller)) + 1;
}

/** The months of a course as an outline, to be arranged by buttons, keys and dragging. */
export function Arrange({ viewer, view }: { viewer: { id: string; timeZone: string }; view: ArrangeView }) {
  const t = useT();
  const { plan, change, undo, canUndo, status, resolve } = usePlan(viewer.id, { id: view.course.id, version: view.version, plan: view.plan, updatedAt: view.updatedAt });
  const [chosen, setChosen] = useState<Chosen>(null);
  const [open, setOpen] = useState<number | null>(1);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const focus = useRef<string | null>(null);
  // Where the second column begins is decided once: a move of one line must not shift months across the page.
  const [firstSplit] = useState(() => splitOf(view.plan));
  const split = Math.min(firstSplit, plan.months.length);
  const parts = useMemo(() => new Map(view.known.map((part) => [itemKey(part), part])), [view.known]);
  const problems = useMemo(() => planProblems(plan, view.known), [plan, view.known]);
  const standardTitle = (origin: number) => t.asIs(view.months[origin - 1] ?? "");
  const nameOf = (item: PlanItem) => parts.get(itemKey(item))?.title ?? item.slug;

  // What was moved stands elsewhere now: the focus goes with it.
  useEffect(() => {
    if (focus.current === null) return;
    document.getElementById(focus.current)?.focus();
    focus.current = null;
  }, [plan, chosen]);

  const tools: PlanTools = {
    plan, parts, problems, chosen, open, dragged, nameOf,
    drag: setDragged,
    choose: setChosen,
    toggle(month) {
      const shut = chosen?.kind === "month" && chosen.month === month;
      setChosen(shut ? null : { kind: "month", month });
      setOpen(shut ? null : month);
    },
    titleOf: (month) => planMonthTitle(plan.months[month - 1], standardTitle),
    change(next: CoursePlan, words, element) {
      focus.current = element ?? null;
      if (!change(next)) return;
      setSaid(words);
      if (element?.startsWith("line-")) setOpen(next.months.findIndex(({ items }) => items.some((item) => element === `line-${item.kind}-${item.slug}`)) + 1);
    },
  };
  const [errors, warnings] = [problems.filter(({ level }) => level === "error").length, problems.filter(({ level }) => level === "warning").length];

  function onKeyDown(event: React.KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key !== "z" || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    takeBack();
  }
  const takeBack = () => {
    setChosen(null);
    setSaid(t("The last change is taken back."));
    undo();
  };

  return (
    <div onKeyDown={onKeyDown}>
      {status.kind === "conflict" && <PlanConflict key={status.theirs.version} mine={plan} theirs={status.theirs} names={{ month: standardTitle, item: nameOf }} timeZone={viewer.timeZone} onResolve={resolve} />}
      <div className="sticky top-0 z-20 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-paper py-2">
        <DraftLine status={status} name="plan-status" />
        <p className="text-xs text-ink-soft tabular-nums">
          {errors > 0 && <span className="mr-3 inline-flex items-center gap-1 text-failed"><Icon name="cross" size={12} />{t("{count, plural, one {# thing to mend} other {# things to mend}}", { count: errors })}</span>}
          {warnings > 0 && <span className="inline-flex items-center gap-1 text-warning"><Icon name="warning" size={12} />{t("{count, plural, one {# thing to think about} other {# things to think about}}", { count: warnings })}</span>}
        </p>
        <div className="ml-auto flex flex-wrap gap-1.5">
          <Button size="sm" className="min-h-11 md:min-h-8" disabled={!canUndo} aria-keyshortcuts="Control+Z Meta+Z" title={t("Ctrl or Cmd + Z")} onClick={takeBack}>{t("Undo")}</Button>
          <Button size="sm" variant="quiet" className="min-h-11 md:min-h-8" onClick={() => { setChosen(null); tools.change(view.standard, t("This is the standard year again. Undo brings the arrangement back.")); }}>{t("As the standard year")}</Button>
        </div>
      </div>
      <p className="mb-6 max-w-prose text-sm text-ink-soft">
        {t.rich("Choose a line to move it, or drag it. With a line in focus, <kbd>Alt</kbd> with <kbd>↑</kbd> or <kbd>↓</kbd> moves it, <kbd>Alt</kbd> with <kbd>←</kbd> or <kbd>→</kbd> puts it into the month before or after. Students see what you arrange once you publish it.", { kbd: (text) => <kbd>{text}</kbd> })}
      </p>
      <p role="status" className="sr-only">{said}</p>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid content-start gap-x-10 md:grid-cols-2">
          {[[0, split], [split, plan.months.length]].map(([from, to]) => (
            <div key={from} className="min-w-0">
              {plan.months.slice(from, to).map((month, index) => <PlanMonth key={month.origin ?? `own ${from + index}`} month={from + index + 1} tools={tools} />)}
            </div>
          ))}
        </div>
        <div className="lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:self-start lg:overflow-y-auto lg:px-1"><NotPlaced tools={tools} standardTitles={view.months} /></div>
      </div>
    </div>
  );
}
