import { useT } from "#i18n";
import type { ReactNode } from "react";
import { differenceWords } from "#domain/difference-words.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { inWords } from "#domain/said-in-words.ts";
import type { TestResult } from "#domain/verdict.ts";
import { PlotView } from "#components/charts/plot-view.tsx";
import { ValueView, wrongCells } from "./value-view.tsx";
import { Words } from "./words.tsx";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-1 text-xs font-medium text-ink-soft">{title}</h4>
      {children}
    </div>
  );
}

interface CaseDetailProps {
  result: TestResult;
  parameters: ParameterNames;
  /** Slug of the mistake whose message stands above all cases already. */
  saidAbove: string | null;
}

/** What went in, what should have come out, what came out, and where they part. */
export function CaseDetail({ result, parameters, saidAbove }: CaseDetailProps) {
  const t = useT();
  const wrong = wrongCells(result.difference?.wrong ?? []);
  const failed = result.status === "failed";
  const names = (result.entry === undefined ? Object.values(parameters)[0] : parameters[result.entry]) ?? [];
  return (
    <div className="space-y-4 text-sm">
      {result.mistake && result.mistake.slug !== saidAbove && (
        <div className="rounded-md border-l-3 border-l-warning bg-warning-soft px-3 py-2">
          <p className="font-medium">{t("A known mistake gives exactly this result")}</p>
          <p className="mt-1 whitespace-pre-line"><Words text={result.mistake.message} /></p>
        </div>
      )}
      {result.message && <p className="whitespace-pre-line"><Words text={inWords(result.message, result.messageSaid, t)} /></p>}
      {result.input && result.input.length > 0 && (
        <Part title={result.entry === undefined ? t("Input") : t("Input of {name}", { name: result.entry })}>
          <dl className="space-y-2">
            {result.input.map((value, i) => (
              <div key={i} className="flex gap-3">
                <dt className="w-16 shrink-0 truncate pt-0.5 font-mono text-xs text-ink-soft">{names[i] ?? `#${i + 1}`}</dt>
                <dd className="min-w-0"><ValueView value={value} label={t("Input {name}", { name: names[i] ?? i + 1 })} /></dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        {result.expected !== undefined && <Part title={t("Expected")}><ValueView value={result.expected} label={t("Expected")} /></Part>}
        {result.got !== undefined && <Part title={failed && wrong.size > 0 ? t("Your result, differing cells outlined") : t("Your result")}><ValueView value={result.got} label={t("Your result")} wrong={failed ? wrong : undefined} /></Part>}
      </div>
      {failed && result.difference && <p className="text-ink-soft tabular-nums">{differenceWords(result.difference, t)}</p>}
      {result.output && <Part title={t("Printed")}><pre className="max-h-60 overflow-auto rounded-md bg-sunken p-3 text-xs whitespace-pre-wrap" tabIndex={0}>{result.output}</pre></Part>}
      {result.plots?.map((plot, i) => <PlotView key={i} plot={plot} />)}
    </div>
  );
}
