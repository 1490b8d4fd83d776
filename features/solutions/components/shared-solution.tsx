"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { Button } from "#components/ui/button.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import { setThanksAction, showSolutionAction } from "../actions.ts";
import type { SharedSolutionLine } from "../queries.ts";

/** A classmate's solution: who, when and how often thanked; its program is asked for when it is opened. */
export function SharedSolution({ line, timeZone }: { line: SharedSolutionLine; timeZone: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [html, setHtml] = useState<string | null>(null);
  const [thanked, setThanked] = useState(line.thanked);
  const [problem, setProblem] = useState<string | null>(null);
  const unreachable = t("The site cannot be reached. Try again in a moment.");
  const count = line.thanks + Number(thanked) - Number(line.thanked);

  async function toggle() {
    setOpen(!open);
    if (open || html !== null) return;
    setProblem(null);
    const result = await showSolutionAction({ submissionId: line.id }).catch(() => null);
    if (result?.ok) setHtml(result.value.html);
    else setProblem(result?.error.message ?? unreachable);
  }

  async function thank() {
    const on = !thanked;
    setThanked(on);
    setProblem(null);
    const result = await setThanksAction({ submissionId: line.id, on }).catch(() => null);
    if (result?.ok) return;
    setThanked(!on);
    setProblem(result?.error.message ?? unreachable);
  }

  return (
    <li className="py-1 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button type="button" aria-expanded={open} onClick={() => void toggle()} className="flex min-h-11 min-w-0 flex-1 items-center gap-2 text-left -outline-offset-2 hover:text-accent sm:min-h-9">
          <Icon name="chevron-right" size={12} className={cn("text-ink-soft transition-transform duration-150", open && "rotate-90")} />
          <span className="min-w-0 sm:flex sm:gap-2">
            <span className="block truncate font-medium">{line.author}</span>
            <span className="block shrink-0 text-ink-soft tabular-nums"><DateText value={line.sharedAt} timeZone={timeZone} />{count > 0 && <> · {t("Thanked by {count}", { count })}</>}</span>
          </span>
        </button>
        <Button variant="quiet" size="sm" aria-pressed={thanked} aria-label={t("Say thanks to {name}", { name: line.author })} onClick={() => void thank()} className={cn("min-h-11 sm:min-h-8", thanked && "text-accent! hover:text-accent!")}>
          {thanked && <Icon name="check" size={14} />}
          {t("Say thanks")}
        </Button>
      </div>
      {problem && <p role="alert" className="py-1 text-failed">{problem}</p>}
      {open && html === null && !problem && <p role="status" className="py-2 text-ink-soft">{t("The program is loading …")}</p>}
      {open && html !== null && <ProseHtml html={html} className="max-w-none pt-1 pb-3" />}
    </li>
  );
}
