"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { capital } from "#domain/i18n/in-words.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { inWords } from "#domain/said-in-words.ts";
import type { GradingState } from "./use-grading.ts";
import { ProgressCharts } from "#components/charts/progress-chart.tsx";
import { CaseList } from "#components/results/case-list.tsx";
import { VerdictView } from "#components/results/verdict-view.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

interface ResultsPaneProps {
  state: GradingState;
  parameters: ParameterNames;
  /** Titles of achievements by id. */
  awardTitles: Readonly<Record<string, string>>;
  timeZone: string;
  onJump(line: number): void;
  onCancel(): void;
  /** What follows a submission that is accepted. */
  accepted?: ReactNode;
  /** Who writes the exercise tries it: nothing counts. */
  trial?: boolean;
}

function inProgress(state: GradingState, t: Translate): string {
  if (state.lost) return t("The connection was lost. The grading goes on; its verdict comes when the connection is back …");
  if (state.cancelling) return t("Cancelling …");
  switch (state.phase) {
    case "sending": return t("Sending …");
    case "queued": return state.ahead > 0 ? t("Waiting: {ahead, plural, one {# grading} other {# gradings}} before yours.", { ahead: state.ahead }) : t("Waiting for a free grader …");
    default: return state.total > 0 ? t("Case {number} of {total} …", { number: Math.min(state.tests.length + 1, state.total), total: state.total }) : t("Grading …");
  }
}

/** What comes back from the grader, as it comes. */
export function ResultsPane({ state, parameters, awardTitles, timeZone, onJump, onCancel, accepted, trial = false }: ResultsPaneProps) {
  const t = useT();
  const working = state.phase === "sending" || state.phase === "queued" || state.phase === "grading";
  return (
    <div className="space-y-4 p-4" data-testid="grading" data-phase={state.phase}>
      <p className="sr-only" role="status">{state.phase === "done" && state.verdict ? inWords(state.verdict.summary, state.verdict.summarySaid, t) : working ? inProgress(state, t) : ""}</p>
      {state.phase === "idle" && (
        <p className="text-sm text-ink-soft">
          {trial ? t("Run checks the visible cases, Submit every case. Nothing is recorded.") : t("Run checks the visible cases and is not recorded. Submit checks every case, and counts.")}
        </p>
      )}
      {state.phase === "refused" && <Notice tone="warning" role="alert" title={t("Not graded")}>{state.refusal}</Notice>}
      {working && (
        <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-sm text-ink-soft tabular-nums" aria-hidden>{inProgress(state, t)}</p>
          {state.phase !== "sending" && <Button size="sm" aria-disabled={state.cancelling} aria-keyshortcuts="Escape" title={t("Escape")} onClick={onCancel}>{t("Cancel")}</Button>}
        </div>
      )}
      {working && state.refusal !== null && <Notice tone="warning" role="alert" title={t("Not cancelled")}>{state.refusal}</Notice>}
      {state.awards.length > 0 && (
        <Notice tone="passed" title={t("{count, plural, one {An award} other {# awards}}", { count: state.awards.length })}>
          <p>{state.awards.map((id) => capital(t.asIs(awardTitles[id] ?? id))).join(" · ")}. <Link className="link" href="/achievements">{t("See your achievements")}</Link></p>
        </Notice>
      )}
      {state.verdict && <VerdictView verdict={state.verdict} parameters={parameters} recorded={state.mode === "submit" && !trial} onJump={onJump} timeZone={timeZone} />}
      {state.phase === "done" && state.mode === "submit" && state.verdict?.verdict === "accepted" && accepted}
      {working && state.tests.length > 0 && <CaseList tests={state.tests.filter(Boolean)} parameters={parameters} />}
      {working && state.progress.length > 1 && <ProgressCharts points={state.progress} />}
      {working && state.printed && <pre className="max-h-60 overflow-auto rounded-md bg-sunken p-3 text-xs whitespace-pre-wrap">{state.printed}</pre>}
    </div>
  );
}
