import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { FileLink } from "#features/files/components/file-link.tsx";
import { renderMarkdown } from "#lib/markdown/render.ts";
import type { ReportToJudge } from "../queries.ts";
import { JudgeForm } from "./judge-form.tsx";

/** Reports that wait for the viewer's judgement, the oldest first. */
export function ReportQueue({ reports, timeZone }: { reports: readonly ReportToJudge[]; timeZone: string }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {reports.map((report) => (
        <li key={report.id} className="grid gap-x-10 gap-y-6 py-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="min-w-0">
            <h3 className="text-lg font-semibold">{report.project.title}</h3>
            <p className="mt-0.5 text-sm text-ink-soft">{report.learner.name}, <DateText value={report.createdAt} timeZone={timeZone} /></p>
            <details className="mt-3 text-sm">
              <summary className="cursor-pointer font-medium">What was asked</summary>
              <ol className="mt-2 list-decimal space-y-1 pl-5 text-ink-soft">{report.project.report.asks.map((ask) => <li key={ask}>{ask}</li>)}</ol>
            </details>
            {report.link && <p className="mt-3 truncate text-sm"><a href={report.link} rel="nofollow noopener noreferrer" className="link">{report.link}</a></p>}
            {report.file && <p className="mt-3"><FileLink file={report.file} /></p>}
            <Prose tree={renderMarkdown(report.text, { person: true }).tree} className="mt-4" />
            {report.earlier.map(({ answer, decidedAt }) => (
              <div key={decidedAt.toISOString()} className="mt-5 border-l-2 border-line pl-4">
                <p className="text-sm font-medium">Answered before, on <DateText value={decidedAt} timeZone={timeZone} /></p>
                <Prose tree={renderMarkdown(answer, { person: true }).tree} className="mt-1 text-sm text-ink-soft" />
              </div>
            ))}
          </div>
          <JudgeForm reportId={report.id} learner={report.learner.name} rubric={report.project.report.rubric} />
        </li>
      ))}
    </ol>
  );
}
