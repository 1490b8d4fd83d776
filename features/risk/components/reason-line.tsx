import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { firstName } from "#domain/canned-comment.ts";
import type { Reason } from "#domain/risk.ts";
import { nextStepWords, preparedMessage, reasonWords } from "#domain/risk-words.ts";
import { Fold } from "./fold.tsx";

interface ReasonLineProps {
  reason: Reason;
  student: { id: string; name: string };
  cohort: { id: string; timeZone: string };
  now: Date;
  /** Whether the reader gives extensions in the cohort. */
  mayExtend: boolean;
  children?: ReactNode;
}

/** Where a mentor can write to a student, with what they might say. */
const messageHref = (cohortId: string, userId: string, text: string): string =>
  `/messages/new?${new URLSearchParams({ to: userId, cohort: cohortId, text }).toString()}`;

/** One reason in words, what might be done about it, and the ways there. */
export function ReasonLine({ reason, student, cohort, now, mayExtend, children }: ReasonLineProps) {
  const t = useT();
  const link = "link inline-flex min-h-11 items-center sm:min-h-6";
  return (
    <div className="grid min-w-0 gap-x-8 gap-y-1 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="text-base text-pretty wrap-anywhere">{reasonWords(reason, cohort.timeZone, t, now)}</p>
        <p className="text-sm text-ink-soft">{nextStepWords(reason, t)}</p>
        {reason.rule === "same_mistake" && reason.message !== "" && (
          <Fold summary={t("What the message says")}>
            <p className="max-w-prose border-l-2 border-line-strong pl-3 text-sm whitespace-pre-line wrap-anywhere">{t.asIs(reason.message)}</p>
          </Fold>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1 text-sm lg:justify-end">
        <Steps reason={reason} cohortId={cohort.id} studentId={student.id} mayExtend={mayExtend} className={link} />
        <Link href={messageHref(cohort.id, student.id, preparedMessage(reason, firstName(student.name), t))} aria-label={t("Write a message to {name}", { name: student.name })} className={link}>{t("Write a message")}</Link>
        {children}
      </div>
    </div>
  );
}

/** The way to what the reason is about. */
function Steps({ reason, cohortId, studentId, mayExtend, className }: { reason: Reason; cohortId: string; studentId: string; mayExtend: boolean; className: string }) {
  const t = useT();
  if (reason.rule === "late" && mayExtend) return <Link href={`/teach/cohorts/${cohortId}/schedule#extensions`} className={className}>{t("Give an extension")}</Link>;
  if (reason.rule === "awaiting") return <Link href={reason.about.kind === "review" ? `/reviews/${reason.about.id}` : `/projects/${reason.about.slug}/of/${studentId}`} className={className}>{t("Open what was asked for")}</Link>;
  if (reason.rule === "failing" || reason.rule === "same_mistake") return <Link href={`/desk/cohorts/${cohortId}/students/${studentId}/attempts/${reason.submissionId}`} className={className}>{t("Read the last attempt")}</Link>;
  return null;
}
