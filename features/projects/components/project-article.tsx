import { Prose } from "#components/markdown/prose.tsx";
import type { Translate } from "#domain/i18n/translate.ts";
import { useT } from "#i18n";
import { isHandedIn } from "#domain/project-standing.ts";
import type { Terms } from "#domain/schedule.ts";
import type { ProjectView } from "../queries.ts";
import { Conversation } from "./conversation.tsx";
import { GallerySection } from "./gallery-section.tsx";
import { HandedPiece } from "./handed-piece.tsx";
import { HandInForm } from "./hand-in-form.tsx";
import { MilestoneList } from "./milestone-list.tsx";
import { MilestoneWork } from "./milestone-work.tsx";
import { ProjectTerms } from "./project-terms.tsx";
import { Rubric } from "./rubric.tsx";
import { standingWords } from "./standing-words.ts";

interface ProjectArticleProps {
  view: ProjectView;
  /** What the viewer's cohorts ask for it. */
  terms: Terms;
  now: Date;
  viewerId: string;
  timeZone: string;
}

/** The brief, the milestones, the report, and the conversation about it; at the end the way into the gallery. */
export function ProjectArticle({ view, terms, now, viewerId, timeZone }: ProjectArticleProps) {
  const t = useT();
  const { project } = view;
  const closed = terms.opensAt !== null;
  const [newest, ...older] = view.reports;
  return (
    <div className="space-y-12">
      <p className="mb-8 flex flex-wrap items-center gap-x-5 gap-y-1 border-y border-line py-2 text-sm tabular-nums">
        <span className="mr-auto font-medium max-sm:basis-full">{standingWords(view, t)}</span>
        <a href="#milestones" className="link inline-flex min-h-6 items-center">{t("Milestones")}</a>
        <a href="#report" className="link inline-flex min-h-6 items-center">{t("The report")}</a>
        <a href="#conversation" className="link inline-flex min-h-6 items-center">{t("Conversation")}</a>
      </p>
      <ProjectTerms terms={terms} done={isHandedIn(view)} timeZone={timeZone} now={now} />
      <Prose tree={view.brief.tree} />
      <section aria-labelledby="milestones">
        <h2 id="milestones" className="mb-2 scroll-mt-6 text-xl font-semibold">{t("Milestones")}</h2>
        <p className="mb-4 text-sm text-ink-soft">
          {project.portfolio ? t("Exercises are judged by the grader. What you hand in is read by a mentor; hand it in when it is ready, in any order.") : t("Each is an exercise that the grader judges. Take them in order.")}
        </p>
        <MilestoneList milestones={view.milestones} work={(milestone) => <MilestoneWork view={milestone} closed={closed} project={project.slug} viewerId={viewerId} timeZone={timeZone} />} />
      </section>
      <section aria-labelledby="report">
        <h2 id="report" className="mb-2 scroll-mt-6 text-xl font-semibold">{t("The report")}</h2>
        <p className="max-w-[70ch] text-sm text-ink-soft">{reportWords(view, t)}</p>
        <div className="mt-5 grid gap-x-10 gap-y-6 md:grid-cols-2">
          <div>
            <h3 className="mb-2 text-sm font-medium">{t("It answers")}</h3>
            <ol className="list-decimal space-y-1.5 pl-5 text-sm">{project.report.asks.map((ask) => <li key={ask}>{ask}</li>)}</ol>
          </div>
          <div>
            <h3 className="mb-2 text-sm font-medium">{t("A mentor looks at")}</h3>
            <Rubric rubric={project.report.rubric} />
          </div>
        </div>
        <div className="mt-8 space-y-8">
          {newest && <HandedPiece piece={newest} rubric={project.report.rubric} timeZone={timeZone} />}
          {view.report === "open" && !closed && <HandInForm project={project.slug} milestone={null} viewerId={viewerId} again={newest !== undefined} />}
          {older.map((report) => <HandedPiece key={report.id} piece={report} rubric={project.report.rubric} timeZone={timeZone} />)}
        </div>
      </section>
      {view.report === "accepted" && <GallerySection view={view} viewerId={viewerId} />}
      <Conversation thread={view.thread} project={project.slug} learner={{ id: viewerId, name: null }} viewerId={viewerId} timeZone={timeZone} allHref={`/projects/${project.slug}?messages=all#conversation`} />
    </div>
  );
}

function reportWords({ report, milestones }: ProjectView, t: Translate): string {
  const left = milestones.filter(({ state }) => state !== "done").length;
  switch (report) {
    case "accepted": return t("Your report was accepted. This project is done.");
    case "waiting": return t("Your report is with a mentor. Their answer will stand here.");
    case "open": return t("Every milestone is accepted. Write what you did and what you found; a mentor reads it and answers.");
    case "closed": return t("It comes last: {left, plural, one {# milestone is} other {# milestones are}} still to be accepted. Read the questions now, and note figures as you work.", { left });
  }
}
