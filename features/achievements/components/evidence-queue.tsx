import { useT } from "#i18n";
import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileLink } from "#features/files/components/file-link.tsx";
import { ClaimFrame } from "#features/queue/components/claim-frame.tsx";
import { renderMarkdown } from "#lib/markdown/render.ts";
import type { EvidenceToJudge } from "../queries.ts";
import { DecisionForm } from "./decision-form.tsx";

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What waits for the viewer's judgement, the oldest first. */
export function EvidenceQueue({ evidence, timeZone }: { evidence: readonly EvidenceToJudge[]; timeZone: string }) {
  const t = useT();
  if (evidence.length === 0) {
    return (
      <EmptyState title={t("Nothing waits for you")}>
        {t("When a learner of your cohorts hands in a project report, or evidence for an achievement, it appears here, the oldest first. You read it, follow its link, and accept it or say what is missing.")}
      </EmptyState>
    );
  }
  return (
    <ol className="divide-y divide-line border-y border-line">
      {evidence.map((item) => (
        <li key={item.id} id={item.id} className="grid scroll-mt-6 gap-x-10 gap-y-5 py-8 lg:grid-cols-2">
          <div className="min-w-0">
            <h3 className="text-lg font-semibold">{sentence(t.asIs(item.achievement.text))}</h3>
            <p className="mt-0.5 text-sm text-ink-soft">{item.learner.name}, <DateText value={item.createdAt} timeZone={timeZone} /></p>
            {item.achievement.asks && <p className="mt-3 border-l-2 border-line pl-4 text-sm text-ink-soft">{t("Asked for: {what}", { what: item.achievement.asks })}</p>}
            {item.link && <p className="mt-3 truncate text-sm"><a href={item.link} rel="nofollow noopener noreferrer" className="link">{item.link}</a></p>}
            {item.file && <p className="mt-3"><FileLink file={item.file} /></p>}
            <Prose tree={renderMarkdown(item.text, { person: true }).tree} className="mt-3" />
          </div>
          <ClaimFrame kind="evidence" id={item.id} claim={item.claim} timeZone={timeZone}><DecisionForm evidenceId={item.id} learner={item.learner.name} /></ClaimFrame>
        </li>
      ))}
    </ol>
  );
}
