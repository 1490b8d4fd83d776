import Link from "next/link";
import { DateText } from "#components/ui/date.tsx";
import { ClaimFrame } from "#features/queue/components/claim-frame.tsx";
import { useT } from "#i18n";
import type { HandInToJudge } from "../judging-queries.ts";
import { HandedPiece, HandedText } from "./handed-piece.tsx";
import { JudgeForm } from "./judge-form.tsx";
import { Asked } from "./milestone-list.tsx";

/** Milestones and reports that wait for the viewer's judgement, the oldest first. */
export function HandInQueue({ handIns, timeZone }: { handIns: readonly HandInToJudge[]; timeZone: string }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {handIns.map((piece) => <Waiting key={piece.id} piece={piece} timeZone={timeZone} />)}
    </ol>
  );
}

function Waiting({ piece, timeZone }: { piece: HandInToJudge; timeZone: string }) {
  const t = useT();
  const { id, project, learner, of, milestone, createdAt, earlier, claim } = piece;
  const rubric = milestone === null ? project.report.rubric : null;
  return (
    <li className="grid gap-x-10 gap-y-6 py-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <p className="text-sm text-ink-soft">{milestone === null ? t("Report") : t("Milestone")}</p>
        <h3 className="text-lg font-semibold">{milestone === null ? project.title : t("{project}: {milestone}", { project: project.title, milestone: of?.title ?? milestone })}</h3>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
          <span>{t.rich("{name}, {date}", { name: learner.name, date: <DateText value={createdAt} timeZone={timeZone} /> })}</span>
          <Link href={`/projects/${project.slug}/of/${learner.id}`} className="link inline-flex min-h-6 items-center">{t("All of the project, and the conversation")}</Link>
        </p>
        <details className="mt-3 text-sm">
          <summary className="min-h-6 cursor-pointer font-medium">{t("What was asked")}</summary>
          {of ? <Asked milestone={of} /> : <ol className="mt-2 list-decimal space-y-1 pl-5 text-ink-soft">{project.report.asks.map((ask) => <li key={ask}>{ask}</li>)}</ol>}
        </details>
        <div className="mt-4"><HandedText piece={piece} /></div>
        {earlier.length > 0 && (
          <details className="mt-5 text-sm">
            <summary className="min-h-6 cursor-pointer font-medium">{t("{count, plural, one {One earlier round} other {# earlier rounds}}", { count: earlier.length })}</summary>
            <div className="mt-3 space-y-6">{earlier.map((each) => <HandedPiece key={each.id} piece={each} rubric={rubric ?? undefined} by={learner.name} timeZone={timeZone} />)}</div>
          </details>
        )}
      </div>
      <ClaimFrame kind="report" id={id} claim={claim} timeZone={timeZone}><JudgeForm reportId={id} learner={learner.name} rubric={rubric} /></ClaimFrame>
    </li>
  );
}
