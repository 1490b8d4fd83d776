import Link from "next/link";
import { Prose } from "#components/markdown/prose.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateMark } from "#features/curriculum/components/state-mark.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { ProjectView } from "../queries.ts";
import { ReportForm } from "./report-form.tsx";
import { HandedReport } from "./handed-report.tsx";
import { Rubric } from "./rubric.tsx";

interface ProjectArticleProps {
  view: ProjectView;
  viewerId: string;
  timeZone: string;
}

/** The brief, the milestones in order, then the report. */
export function ProjectArticle({ view, viewerId, timeZone }: ProjectArticleProps) {
  return (
    <div className="space-y-12">
      <Prose tree={view.brief.tree} />
      <Milestones view={view} />
      <section aria-labelledby="report">
        <h2 id="report" className="mb-2 text-xl font-semibold">The report</h2>
        <p className="max-w-[70ch] text-sm text-ink-soft">{reportWords(view)}</p>
        <div className="mt-5 grid gap-x-10 gap-y-6 md:grid-cols-2">
          <div>
            <h3 className="mb-2 text-sm font-medium">It answers</h3>
            <ol className="list-decimal space-y-1.5 pl-5 text-sm">{view.project.report.asks.map((ask) => <li key={ask}>{ask}</li>)}</ol>
          </div>
          <div>
            <h3 className="mb-2 text-sm font-medium">A mentor looks at</h3>
            <Rubric rubric={view.project.report.rubric} />
          </div>
        </div>
        <div className="mt-8 space-y-8">
          {view.report === "open" && <ReportForm project={view.project.slug} viewerId={viewerId} again={view.reports.length > 0} />}
          {view.reports.map((report) => <HandedReport key={report.id} report={report} rubric={view.project.report.rubric} timeZone={timeZone} />)}
        </div>
      </section>
    </div>
  );
}

function reportWords({ report, milestones }: ProjectView): string {
  const left = milestones.filter(({ item }) => item?.state !== "done").length;
  switch (report) {
    case "accepted": return "Your report was accepted. This project is done.";
    case "waiting": return "Your report is with a mentor. Their answer will stand here.";
    case "open": return "Every milestone is accepted. Write what you did and what you found; a mentor reads it and answers.";
    case "closed": return `It comes last: ${left} ${left === 1 ? "milestone is" : "milestones are"} still to be accepted. Read the questions now, and note figures as you work.`;
  }
}

function Milestones({ view: { milestones } }: { view: ProjectView }) {
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones" className="mb-2 text-xl font-semibold">Milestones</h2>
      <p className="mb-4 text-sm text-ink-soft">Each is an exercise that the grader judges. Take them in order.</p>
      <ol className="divide-y divide-line border-y border-line">
        {milestones.map(({ title, why, exercise, item }, index) => (
          <li key={exercise} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 py-4">
            <StateMark state={item?.state ?? "open"} className="mt-1" />
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="text-base font-medium"><span className="text-ink-soft tabular-nums">{index + 1}. </span>{title}</span>
                {item && <span className="text-xs text-ink-soft tabular-nums">{durationWords(item.minutes)}</span>}
              </p>
              <p className="mt-0.5 max-w-[70ch] text-sm text-ink-soft">{why}</p>
              {item && (
                <Link href={`/exercises/${exercise}`} className="link mt-1.5 inline-flex items-center gap-1.5 text-sm">
                  <Icon name="code" size={14} />{item.title}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
