import { useT } from "#i18n";
import { Prose } from "#components/markdown/prose.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { FileLink } from "#features/files/components/file-link.tsx";
import { renderMarkdown } from "#lib/markdown/render.ts";
import type { AchievementProgress, EvidenceState } from "../queries.ts";
import { EvidenceForm } from "./evidence-form.tsx";

interface EvidenceSectionProps {
  achievement: AchievementProgress;
  /** What must be handed in. */
  asks: string;
  timeZone: string;
}

/** What a mentor must see, what was handed in and what was answered, and the form while nothing waits. */
export function EvidenceSection({ achievement: { id, awardedAt, evidence }, asks, timeZone }: EvidenceSectionProps) {
  const t = useT();
  const waits = evidence.some(({ decision }) => decision === null);
  return (
    <div className="mt-2 space-y-3 text-sm">
      {!awardedAt && <p className="max-w-[70ch] text-ink-soft">{asks}</p>}
      {evidence.map((item) => <Handed key={item.id} item={item} timeZone={timeZone} />)}
      {!awardedAt && !waits && (
        <details className="group">
          <summary className="inline-flex list-none items-center gap-1.5 rounded-sm font-medium text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
            <Icon name="chevron-right" size={14} className="transition-transform duration-150 group-open:rotate-90" />
            {evidence.length > 0 ? t("Hand in evidence again") : t("Hand in evidence")}
          </summary>
          <div className="mt-3 max-w-xl"><EvidenceForm achievement={id} /></div>
        </details>
      )}
    </div>
  );
}

const states: Record<"approved" | "declined" | "waiting", { words: string; icon: IconName; look: string }> = {
  approved: { words: msg("Approved"), icon: "check", look: "text-passed" },
  declined: { words: msg("Declined"), icon: "cross", look: "text-failed" },
  waiting: { words: msg("Waits for a mentor"), icon: "clock", look: "text-waiting" },
};

function Handed({ item, timeZone }: { item: EvidenceState; timeZone: string }) {
  const t = useT();
  const { words, icon, look } = states[item.decision ?? "waiting"];
  return (
    <div className="max-w-[70ch] border-l-2 border-line pl-4">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className={`inline-flex items-center gap-1.5 font-medium ${look}`}><Icon name={icon} size={14} />{t(words)}</span>
        <span className="text-ink-soft">{t.rich("handed in on {day}", { day: <DateText value={item.createdAt} timeZone={timeZone} /> })}</span>
      </p>
      {item.link && <p className="mt-1 truncate"><a href={item.link} rel="nofollow noopener noreferrer" className="link">{item.link}</a></p>}
      {item.file && <p className="mt-1"><FileLink file={item.file} /></p>}
      <Prose tree={renderMarkdown(item.text, { person: true }).tree} className="mt-1 text-sm text-ink-soft" />
      {item.answer && (
        <div className="mt-2">
          <p className="font-medium">{t("The mentor’s answer")}</p>
          <Prose tree={renderMarkdown(item.answer, { person: true }).tree} className="text-sm" />
        </div>
      )}
    </div>
  );
}
