import { useT } from "#i18n";
import { momentWords } from "#domain/moment-words.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { inWords } from "#domain/said-in-words.ts";
import type { Verdict } from "#domain/verdict.ts";
import { PlotView } from "#components/charts/plot-view.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { CaseList } from "./case-list.tsx";
import { Words } from "./words.tsx";

function SourceErrors({ verdict, onJump }: { verdict: Verdict; onJump?: (line: number) => void }) {
  const t = useT();
  const errors = verdict.compileErrors.length > 0 ? verdict.compileErrors : verdict.error ? [verdict.error] : [];
  if (errors.length === 0) return null;
  return (
    <ul className="space-y-2 text-sm" aria-label={t("Errors in the source")}>
      {errors.map((error, i) => (
        <li key={i} className="flex gap-3">
          {error.line !== null && (onJump
            ? <button type="button" className="link shrink-0 tabular-nums" onClick={() => onJump(error.line ?? 1)}>{t("line {line}", { line: error.line })}</button>
            : <span className="shrink-0 text-ink-soft tabular-nums">{t("line {line}", { line: error.line })}</span>)}
          <span className="min-w-0 break-words whitespace-pre-line"><Words text={inWords(error.message, error.said, t)} /></span>
        </li>
      ))}
    </ul>
  );
}

interface VerdictViewProps {
  verdict: Verdict;
  parameters: ParameterNames;
  /** A Run gives no points. */
  recorded: boolean;
  onJump?: (line: number) => void;
  /** The reader's. */
  timeZone: string;
}

/** A verdict, what helps first: the known mistake in words, then what happened, then the cases. */
export function VerdictView({ verdict, parameters, recorded, onJump, timeZone }: VerdictViewProps) {
  const t = useT();
  // The others say nothing about the program.
  const counts = verdict.verdict !== "system_error" && verdict.verdict !== "cancelled" && verdict.verdict !== "withheld";
  return (
    <div className="space-y-4">
      {verdict.mistake && (
        <Notice tone="warning" title={t("This looks like a known mistake")}>
          <p className="whitespace-pre-line"><Words text={verdict.mistake.message} /></p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictBadge kind={verdict.verdict} />
        {recorded && counts && <span className="text-sm tabular-nums">{t("{score, number} of {maxScore, number} points", { score: verdict.score, maxScore: verdict.maxScore })}</span>}
        {counts && <span className="text-sm text-ink-soft tabular-nums">{t("{duration} ms", { duration: Math.max(1, Math.round(verdict.durationMs)) })}</span>}
      </div>
      <p className="text-sm">{verdict.withheldUntil ? t("Handed in. The result comes {when}, at the end of the exam.", { when: momentWords(new Date(verdict.withheldUntil), timeZone, t) }) : <Words text={inWords(verdict.summary, verdict.summarySaid, t)} />}</p>
      <SourceErrors verdict={verdict} onJump={onJump} />
      {verdict.tests.length > 0 && <CaseList tests={verdict.tests} parameters={parameters} saidAbove={verdict.mistake?.slug ?? null} />}
      {verdict.output && (
        <section aria-label={t("Printed")}>
          <h3 className="mb-1 text-xs font-medium text-ink-soft">{t("Printed")}</h3>
          <pre className="max-h-72 overflow-auto rounded-md bg-sunken p-3 text-xs whitespace-pre-wrap" tabIndex={0}>{verdict.output}</pre>
        </section>
      )}
      {verdict.plots.map((plot, i) => <PlotView key={i} plot={plot} />)}
    </div>
  );
}
