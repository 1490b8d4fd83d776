import Link from "next/link";
import { ClaimFrame } from "#features/queue/components/claim-frame.tsx";
import { useT } from "#i18n";
import type { HandInView } from "../hand-in-rows.ts";
import type { StudentProject as StudentProjectView } from "../judging-queries.ts";
import { Conversation } from "./conversation.tsx";
import { HandedPiece } from "./handed-piece.tsx";
import { JudgeForm } from "./judge-form.tsx";
import { MilestoneList } from "./milestone-list.tsx";
import { TakeOutButton } from "./take-out-button.tsx";

interface StudentProjectProps {
  view: StudentProjectView;
  viewerId: string;
  timeZone: string;
}

/** A student's project as who teaches them sees it: every round of everything, what waits for an answer, the conversation. */
export function StudentProject({ view, viewerId, timeZone }: StudentProjectProps) {
  const t = useT();
  const { project, learner, shown } = view;
  const { rubric } = project.report;
  const rounds = (pieces: readonly HandInView[], criteria: typeof rubric | null) => (
    <div className="mt-4 space-y-6">
      {pieces.map((piece) => (
        <div key={piece.id} id={`piece-${piece.id}`} className="scroll-mt-6 space-y-5">
          <HandedPiece piece={piece} rubric={criteria ?? undefined} by={learner.name} timeZone={timeZone} />
          {piece.decision === null && (
            <div className="max-w-2xl pl-5">
              <ClaimFrame kind="report" id={piece.id} claim={view.claims.get(piece.id) ?? null} timeZone={timeZone}><JudgeForm reportId={piece.id} learner={learner.name} rubric={criteria} /></ClaimFrame>
            </div>
          )}
        </div>
      ))}
    </div>
  );
  return (
    <div className="space-y-12">
      <section aria-labelledby="milestones">
        <h2 id="milestones" className="mb-4 text-xl font-semibold">{t("Milestones")}</h2>
        <MilestoneList milestones={view.milestones} work={({ handIns }) => handIns.length > 0 ? rounds(handIns, null) : <p className="mt-3 text-sm text-ink-soft">{t("Nothing was handed in yet.")}</p>} />
      </section>
      <section aria-labelledby="report">
        <h2 id="report" className="mb-2 scroll-mt-6 text-xl font-semibold">{t("The report")}</h2>
        {view.reports.length > 0 ? rounds(view.reports, rubric) : <p className="text-sm text-ink-soft">{t("No report yet. It comes when every milestone is done.")}</p>}
      </section>
      {shown && (
        <section aria-labelledby="gallery">
          <h2 id="gallery" className="mb-2 text-xl font-semibold">{t("In the gallery")}</h2>
          <p className="mb-4 max-w-[70ch] text-sm text-ink-soft">
            {t.rich("{name} shows it <link>in the gallery</link>, as “{title}”. If something there should not be shown, you can take it out.", {
              name: learner.name, title: shown.title, link: (text) => <Link href={`/projects/gallery?project=${project.slug}`} className="link">{text}</Link>,
            })}
          </p>
          <TakeOutButton project={project.slug} studentId={learner.id} own={false} />
        </section>
      )}
      <Conversation
        thread={view.thread} project={project.slug} learner={learner} viewerId={viewerId} timeZone={timeZone}
        allHref={`/projects/${project.slug}/of/${learner.id}?messages=all#conversation`}
      />
    </div>
  );
}
