import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { msg } from "#domain/i18n/translate.ts";
import type { ProjectFacts } from "#domain/project.ts";
import type { ReportDecision } from "#domain/project-standing.ts";
import { FileLink } from "#features/files/components/file-link.tsx";
import { useT } from "#i18n";
import { renderMarkdown } from "#lib/markdown/render.ts";
import type { HandInView } from "../hand-in-rows.ts";
import { Rubric } from "./rubric.tsx";

const states: Record<ReportDecision | "waiting", { words: string; icon: IconName; look: string }> = {
  accepted: { words: msg("Accepted"), icon: "check", look: "text-passed" },
  changes: { words: msg("Changes asked for"), icon: "warning", look: "text-warning" },
  waiting: { words: msg("Waits for a mentor"), icon: "clock", look: "text-waiting" },
};

/** Whether it was accepted, or waits. */
export function DecisionMark({ decision }: { decision: ReportDecision | null }) {
  const t = useT();
  const { words, icon, look } = states[decision ?? "waiting"];
  return <span className={`inline-flex items-center gap-1.5 font-medium ${look}`}><Icon name={icon} size={14} />{t(words)}</span>;
}

/** The text, links and files that were handed in. */
export function HandedText({ piece: { text, links, files } }: { piece: Pick<HandInView, "text" | "links" | "files"> }) {
  return (
    <>
      {links.length > 0 && <ul className="mt-2 space-y-0.5 text-sm">{links.map((link) => <li key={link} className="truncate py-0.5"><a href={link} rel="nofollow ugc noopener noreferrer" className="link">{link}</a></li>)}</ul>}
      {files.length > 0 && <ul className="mt-2 space-y-0.5">{files.map((file) => <li key={file.id} className="py-0.5"><FileLink file={file} /></li>)}</ul>}
      <Prose tree={renderMarkdown(text, { person: true }).tree} className="mt-2" />
    </>
  );
}

interface HandedPieceProps {
  piece: HandInView;
  /** With which the report was marked; a milestone has none. */
  rubric?: ProjectFacts["report"]["rubric"];
  /** Who handed it in, where the reader is somebody else. */
  by?: string;
  timeZone: string;
}

/** Something as it was handed in: what a mentor answered stands first. */
export function HandedPiece({ piece, rubric, by, timeZone }: HandedPieceProps) {
  const t = useT();
  return (
    <article className="border-l-2 border-line pl-5">
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <DecisionMark decision={piece.decision} />
        <span className="text-ink-soft">{t.rich("handed in on {date}", { date: <DateText value={piece.createdAt} timeZone={timeZone} /> })}</span>
      </p>
      {piece.answer !== null && (
        <div className={rubric ? "mt-4 grid gap-x-10 gap-y-4 md:grid-cols-2" : "mt-3"}>
          <div className="min-w-0">
            <p className="text-sm font-medium">{t("The mentor’s answer")}</p>
            <Prose tree={renderMarkdown(piece.answer, { person: true }).tree} className="mt-1" />
          </div>
          {rubric && <div><Rubric rubric={rubric} marks={piece.marks} /></div>}
        </div>
      )}
      <details className="mt-3" open={piece.answer === null}>
        <summary className="min-h-6 cursor-pointer text-sm font-medium">{by === undefined ? t("What you wrote") : t("What {name} wrote", { name: by })}</summary>
        <HandedText piece={piece} />
      </details>
    </article>
  );
}
