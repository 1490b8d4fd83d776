import Link from "next/link";
import { useT } from "#i18n";
import { dateWords, dayAt } from "#domain/day.ts";
import { reasonWords } from "#domain/risk-words.ts";
import { ruleFacts } from "#domain/risk-thresholds.ts";
import type { MentoredCohort } from "#features/desk/access.ts";
import type { Snoozed } from "../queries.ts";
import { EndSnoozeButton } from "./end-snooze-button.tsx";
import { Fold } from "./fold.tsx";

/** What was put aside, folded: by whom, until when, and why. */
export function SnoozedList({ cohort, snoozed, now }: { cohort: MentoredCohort; snoozed: readonly Snoozed[]; now: Date }) {
  const t = useT();
  return (
    <section aria-labelledby="put-aside" className="mt-12">
      <h2 id="put-aside" tabIndex={-1} className="text-lg font-semibold">{t("Put aside")}</h2>
      {snoozed.length === 0 ? <p className="mt-1 text-sm text-ink-soft">{t("Nothing. A reason that you have seen to can be put aside until a day, with a note.")}</p> : (
        <Fold summary={t("{count, plural, one {# reason is not shown for now} other {# reasons are not shown for now}}", { count: snoozed.length })}>
          <ul aria-label={t("Put aside")} className="divide-y divide-line border-y border-line">
            {snoozed.map(({ userId, name, rule, until, note, by, hides }) => {
              const day = dateWords(dayAt(until, cohort.timeZone), t.locale);
              return (
                <li key={`${userId} ${rule}`} className="grid gap-x-10 gap-y-1 py-4 text-sm md:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]">
                  <p className="min-w-0"><Link href={`/desk/cohorts/${cohort.id}/students/${userId}`} className="link inline-flex min-h-6 items-center font-medium wrap-anywhere">{name}</Link></p>
                  <div className="min-w-0 wrap-anywhere">
                    {hides.length === 0
                      ? <p>{t("{rule}: does not hold any more", { rule: t(ruleFacts[rule].title) })}</p>
                      : hides.map((reason) => <p key={reasonWords(reason, cohort.timeZone, t, now)}>{reasonWords(reason, cohort.timeZone, t, now)}</p>)}
                    <p className="mt-1 whitespace-pre-line">{note}</p>
                    <p className="mt-1 text-ink-soft">{by === null ? t("Until {day}", { day }) : t("{by}, until {day}", { by, day })}</p>
                  </div>
                  <EndSnoozeButton cohortId={cohort.id} userId={userId} rule={rule} name={name} />
                </li>
              );
            })}
          </ul>
        </Fold>
      )}
    </section>
  );
}
