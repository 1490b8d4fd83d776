import type { ReactNode } from "react";
import type { ParameterNames } from "#domain/parameters.ts";
import type { TestResult } from "#domain/verdict.ts";
import { formatNumber } from "#domain/value.ts";
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

function differenceInWords(difference: NonNullable<TestResult["difference"]>): string {
  const cells = `${difference.wrongCount} of ${difference.total} ${difference.total === 1 ? "value differs" : "values differ"}`;
  if (difference.maxAbs === null) return `${cells}.`;
  const mean = difference.meanAbs === null || difference.total === 1 ? "" : `, ${formatNumber(difference.meanAbs)} on average`;
  return `${cells}, by ${formatNumber(difference.maxAbs)} at most${mean}.`;
}

interface CaseDetailProps {
  result: TestResult;
  parameters: ParameterNames;
  /** Slug of the mistake whose message stands above all cases already. */
  saidAbove: string | null;
}

/** What went in, what should have come out, what came out, and where they part. */
export function CaseDetail({ result, parameters, saidAbove }: CaseDetailProps) {
  const wrong = wrongCells(result.difference?.wrong ?? []);
  const failed = result.status === "failed";
  const names = (result.entry === undefined ? Object.values(parameters)[0] : parameters[result.entry]) ?? [];
  return (
    <div className="space-y-4 text-sm">
      {result.mistake && result.mistake.slug !== saidAbove && (
        <div className="rounded-md border-l-3 border-l-warning bg-warning-soft px-3 py-2">
          <p className="font-medium">A known mistake gives exactly this result</p>
          <p className="mt-1 whitespace-pre-line"><Words text={result.mistake.message} /></p>
        </div>
      )}
      {result.message && <p className="whitespace-pre-line"><Words text={result.message} /></p>}
      {result.input && result.input.length > 0 && (
        <Part title={result.entry === undefined ? "Input" : `Input of ${result.entry}`}>
          <dl className="space-y-2">
            {result.input.map((value, i) => (
              <div key={i} className="flex gap-3">
                <dt className="w-16 shrink-0 truncate pt-0.5 font-mono text-xs text-ink-soft">{names[i] ?? `#${i + 1}`}</dt>
                <dd className="min-w-0"><ValueView value={value} label={`Input ${names[i] ?? i + 1}`} /></dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        {result.expected !== undefined && <Part title="Expected"><ValueView value={result.expected} label="Expected" /></Part>}
        {result.got !== undefined && <Part title={failed ? "Your result, differing cells outlined" : "Your result"}><ValueView value={result.got} label="Your result" wrong={failed ? wrong : undefined} /></Part>}
      </div>
      {failed && result.difference && <p className="text-ink-soft tabular-nums">{differenceInWords(result.difference)}</p>}
      {result.output && <Part title="Printed"><pre className="max-h-60 overflow-auto rounded-md bg-sunken p-3 text-xs whitespace-pre-wrap" tabIndex={0}>{result.output}</pre></Part>}
      {result.plots?.map((plot, i) => <PlotView key={i} plot={plot} />)}
    </div>
  );
}
