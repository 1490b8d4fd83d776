import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { ProjectFacts, ReportDecision } from "#domain/project.ts";
import { FileLink } from "#features/files/components/file-link.tsx";
import { renderMarkdown } from "#lib/markdown/render.ts";
import type { ReportView } from "../queries.ts";
import { Rubric } from "./rubric.tsx";

const states: Record<ReportDecision | "waiting", { words: string; icon: IconName; look: string }> = {
  accepted: { words: "Accepted", icon: "check", look: "text-passed" },
  changes: { words: "Changes asked for", icon: "warning", look: "text-warning" },
  waiting: { words: "Waits for a mentor", icon: "clock", look: "text-waiting" },
};

interface HandedReportProps {
  report: ReportView;
  rubric: ProjectFacts["report"]["rubric"];
  timeZone: string;
}

/** A report as it was handed in: what a mentor answered stands first. */
export function HandedReport({ report, rubric, timeZone }: HandedReportProps) {
  const { words, icon, look } = states[report.decision ?? "waiting"];
  return (
    <article className="border-l-2 border-line pl-5">
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <span className={`inline-flex items-center gap-1.5 font-medium ${look}`}><Icon name={icon} size={14} />{words}</span>
        <span className="text-ink-soft">handed in on <DateText value={report.createdAt} timeZone={timeZone} /></span>
      </p>
      {report.answer !== null && (
        <div className="mt-4 grid gap-x-10 gap-y-4 md:grid-cols-2">
          <div>
            <h3 className="text-sm font-medium">The mentor’s answer</h3>
            <Prose tree={renderMarkdown(report.answer, { person: true }).tree} className="mt-1" />
          </div>
          <div><Rubric rubric={rubric} marks={report.marks} /></div>
        </div>
      )}
      <details className="mt-4" open={report.answer === null}>
        <summary className="cursor-pointer text-sm font-medium">What you wrote</summary>
        {report.link && <p className="mt-2 truncate text-sm"><a href={report.link} rel="nofollow noopener noreferrer" className="link">{report.link}</a></p>}
        {report.file && <p className="mt-2"><FileLink file={report.file} /></p>}
        <Prose tree={renderMarkdown(report.text, { person: true }).tree} className="mt-2" />
      </details>
    </article>
  );
}
