import { lateRuleWords, termsInWords } from "#domain/item-terms.ts";
import { momentWords } from "#domain/moment-words.ts";
import { inShort, kindest, type Terms } from "#domain/schedule.ts";
import { Notice } from "#components/ui/notice.tsx";
import { cn } from "#lib/cn.ts";
import { useT } from "#i18n";

interface ProjectTermsProps {
  terms: Terms;
  /** Whether the report is handed in: nothing is due any more. */
  done: boolean;
  timeZone: string;
  now: Date;
}

/** When the reader's cohort opens the project, until when its report is due, and what becomes of a late one. */
export function ProjectTerms({ terms, done, timeZone, now }: ProjectTermsProps) {
  const t = useT();
  const { opensAt, deadlines } = terms;
  const deadline = kindest(deadlines, now);
  const short = inShort({ ...terms, opensAt: null }, timeZone, now);
  const due = done ? null : termsInWords(short, t);
  if (opensAt === null && due === null) return null;
  return (
    <div className="space-y-4">
      {opensAt !== null && <Notice title={t("This project opens {at}", { at: momentWords(opensAt, timeZone, t) })}>{t("Read it now, and plan your time. What is to be handed in can be sent from then on.")}</Notice>}
      {due !== null && deadline !== null && (
        <p className="text-sm tabular-nums">
          <span className={cn("font-medium", short.late && "text-warning")}>{t("The report: {due}.", { due })}</span>{" "}
          <span className="text-ink-soft">{lateRuleWords(deadline, t)}</span>
        </p>
      )}
    </div>
  );
}
