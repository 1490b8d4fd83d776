import Link from "next/link";
import { useT } from "#i18n";
import { addDays, type Day } from "#domain/day.ts";
import { reasonWords } from "#domain/risk-words.ts";
import { mostSnoozeDays } from "#domain/risk.ts";
import type { MentoredCohort } from "#features/desk/access.ts";
import type { AtRisk } from "../queries.ts";
import { ReasonLine } from "./reason-line.tsx";
import { SnoozeDialog } from "./snooze-dialog.tsx";

interface RiskListProps {
  cohort: MentoredCohort;
  students: readonly AtRisk[];
  mayExtend: boolean;
  now: Date;
  /** By the cohort's clock; null: reasons are not put aside here. */
  today: Day | null;
}

/** Students who may need help, each with the reasons in words. */
export function RiskList({ cohort, students, mayExtend, now, today }: RiskListProps) {
  const t = useT();
  return (
    <ul aria-label={t("Students who may need help")} className="divide-y divide-line border-y border-line">
      {students.map((student) => (
        <li key={student.id} className="grid gap-x-10 gap-y-3 py-5 md:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
          <h3 className="min-w-0 text-base font-medium">
            <Link href={`/desk/cohorts/${cohort.id}/students/${student.id}`} className="inline-flex min-h-6 items-center wrap-anywhere underline decoration-line-strong underline-offset-3 hover:text-accent hover:decoration-accent">{student.name}</Link>
          </h3>
          <ul className="min-w-0 space-y-4">
            {student.reasons.map((reason) => (
              <li key={`${reason.rule} ${"exercise" in reason ? reason.exercise.slug : "about" in reason ? reason.about.id : ""}`}>
                <ReasonLine reason={reason} student={student} cohort={cohort} now={now} mayExtend={mayExtend}>
                  {today !== null && (
                    <SnoozeDialog
                      cohortId={cohort.id} student={student} rule={reason.rule} words={reasonWords(reason, cohort.timeZone, t, now)}
                      tomorrow={addDays(today, 1)} usual={addDays(today, 7)} last={addDays(today, mostSnoozeDays)}
                    />
                  )}
                </ReasonLine>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
