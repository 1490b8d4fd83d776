import { useT } from "#i18n";
import { capital } from "#domain/i18n/in-words.ts";
import { termsInWords } from "#domain/item-terms.ts";
import { momentWords } from "#domain/moment-words.ts";
import { inShort, type Terms } from "#domain/schedule.ts";
import { Notice } from "#components/ui/notice.tsx";
import { cn } from "#lib/cn.ts";

interface TermsNoteProps {
  terms: Terms;
  /** Whether the exercise is accepted: then nothing is due any more. */
  done: boolean;
  timeZone: string;
  now: Date;
}

/** What the reader's cohort asks for this exercise: until when, how often, and whether it is part of an exam. */
export function TermsNote({ terms, done, timeZone, now }: TermsNoteProps) {
  const t = useT();
  const { exam, quota } = terms;
  if (exam?.state === "open") {
    const until = momentWords(exam.closesAt, timeZone, t);
    return (
      <Notice className="mt-4" title={t("Exam: {title}", { title: exam.title })}>
        <p>{t("It ends {until}; until then there are no hints, discussions or solutions here.", { until })}{" "}
          {exam.showVerdicts ? t("What you hand in is judged at once.") : t("What you hand in is stored at once; its result comes at the end. Run shows the visible cases as always.")}</p>
      </Notice>
    );
  }
  if (exam?.state === "closed") {
    return (
      <Notice className="mt-4" title={t("Exam: {title}", { title: exam.title })}>
        <p>{t("It ended {at} and takes no more submissions. You can still run your program.", { at: momentWords(exam.closesAt, timeZone, t) })}</p>
      </Notice>
    );
  }
  const short = inShort(terms, timeZone, now);
  const words = done ? null : termsInWords(short, t);
  if (words === null && quota === null) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
      {words !== null && <span className={cn(short.late ? "font-medium text-warning" : "text-ink-soft")}>{capital(words)}</span>}
      {quota !== null && <span className="text-ink-soft">{t("{quota, plural, one {one submission counts} other {at most # submissions}}", { quota })}</span>}
    </p>
  );
}
