import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import type { TestResult, TestStatus } from "#domain/verdict.ts";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import { CaseDetail } from "./case-detail.tsx";

const looks: Record<TestStatus, { icon: IconName; word: string; colour: string }> = {
  passed: { icon: "check", word: msg("passed"), colour: "text-passed" },
  failed: { icon: "cross", word: msg("failed"), colour: "text-failed" },
  errored: { icon: "warning", word: msg("stopped with an error"), colour: "text-failed" },
  skipped: { icon: "skip", word: msg("not run"), colour: "text-ink-soft" },
};

const hasDetail = (result: TestResult): boolean =>
  result.message !== null || result.mistake !== null || result.got !== undefined || result.input !== undefined || Boolean(result.output);

/** The grader's name for the case that a student typed; other names are their author's. */
const ownInput = "Your input";

function Line({ result }: { result: TestResult }) {
  const t = useT();
  const look = looks[result.status];
  return (
    <>
      <span className={cn("flex items-center", look.colour)}><Icon name={look.icon} /><span className="sr-only">{t(look.word)}: </span></span>
      <span className="min-w-0 flex-1 text-left">{result.name === ownInput ? t("Your input") : result.name}</span>
      {result.hidden && <span className="rounded-sm border border-line px-1.5 text-xs text-ink-soft">{t("hidden")}</span>}
      {result.status !== "skipped" && <span className="w-16 text-right text-xs text-ink-soft tabular-nums">{t("{duration} ms", { duration: result.durationMs < 1 ? "< 1" : Math.round(result.durationMs) })}</span>}
    </>
  );
}

interface CaseListProps {
  tests: readonly TestResult[];
  parameters: ParameterNames;
  /** Slug of the mistake whose message stands above the list already. */
  saidAbove?: string | null;
}

/** Every case on a line of its own; the first that failed stands open. */
export function CaseList({ tests, parameters, saidAbove = null }: CaseListProps) {
  const t = useT();
  const firstFailed = tests.findIndex((test) => test.status === "failed" || test.status === "errored");
  return (
    <ol className="divide-y divide-line border-y border-line text-sm" aria-label={t("Cases")}>
      {tests.map((result, i) => (
        <li key={i} data-status={result.status}>
          {hasDetail(result)
            ? (
              <details open={i === firstFailed} className="group">
                <summary className="flex items-center gap-2.5 py-2 marker:content-none hover:bg-sunken [&::-webkit-details-marker]:hidden">
                  <Icon name="chevron-right" size={12} className="text-ink-soft transition-transform duration-150 group-open:rotate-90" />
                  <Line result={result} />
                </summary>
                <div className="pt-1 pb-4 pl-6"><CaseDetail result={result} parameters={parameters} saidAbove={saidAbove} /></div>
              </details>
            )
            : <div className="flex items-center gap-2.5 py-2 pl-[22px]"><Line result={result} /></div>}
        </li>
      ))}
    </ol>
  );
}
