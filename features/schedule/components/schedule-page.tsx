import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import type { Translate } from "#domain/i18n/translate.ts";
import type { SchedulePageView } from "../page-queries.ts";
import { DatesEditor } from "./dates-editor.tsx";
import { ExamSection } from "./exam-section.tsx";
import { ExtensionSection } from "./extension-section.tsx";

/** What becomes of late work, in whole sentences. */
function lateWords({ latePerDay, lateDays: days, graceMinutes: grace }: Pick<SchedulePageView["cohort"], "latePerDay" | "lateDays" | "graceMinutes">, t: Translate): string {
  const rule = latePerDay === 0
    ? days === null ? t("Late work counts in full.") : t("Late work counts in full, but no more after {days, plural, one {# day} other {# days}}.", { days })
    : days === null ? t("Late work loses {percent} % for each day begun.", { percent: latePerDay }) : t("Late work loses {percent} % for each day begun, and counts nothing after {days, plural, one {# day} other {# days}}.", { percent: latePerDay, days });
  return grace === 0 ? rule : `${rule} ${t("{grace, plural, one {The first minute is} other {The first # minutes are}} not late.", { grace })}`;
}

/** When a cohort's months and exercises open and are due, who has more time, and its exams. */
export function SchedulePage({ view: { cohort, months, students, extensions, exams } }: { view: SchedulePageView }) {
  const t = useT();
  const { timeZone, latePerDay, lateDays, graceMinutes } = cohort;
  const choices = months.map(({ month, title, exercises }) => ({ month, title, exercises: exercises.map(({ slug, title: name }) => ({ slug, title: name })) }));
  return (
    <div className="space-y-16">
      <Section
        id="dates" title={t("Dates")}
        lead={<>
          {t("All times are by the clock of {timeZone}. What is set for an exercise goes before what is set for its month; an empty field leaves it to the month, and then to the cohort’s pace.", { timeZone })}{" "}
          {lateWords({ latePerDay, lateDays, graceMinutes }, t)}{" "}
          {t.rich("The <link>settings</link> change that.", { link: (text) => <Link href={`/teach/cohorts/${cohort.id}/settings`} className="link">{text}</Link> })}
        </>}
      >
        <DatesEditor cohortId={cohort.id} paced={cohort.paced} months={months} />
      </Section>
      <Section id="extensions" title={t("Extensions")} lead={t("More time for one student. They are told at once; an extension never takes time away.")}>
        <ExtensionSection cohortId={cohort.id} students={students} extensions={extensions} choices={choices} />
      </Section>
      <Section id="exams" title={t("Exams")} lead={t("Exercises that all students of the cohort solve in one window of time. Before it they are closed; during it there are no hints, discussions or solutions; after it nothing more is taken.")}>
        <ExamSection cohortId={cohort.id} exams={exams} choices={choices} students={students} />
      </Section>
    </div>
  );
}

function Section({ id, title, lead, children }: { id: string; title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl font-semibold">{title}</h2>
      <p className="mt-1 mb-6 max-w-prose text-sm text-ink-soft text-pretty">{lead}</p>
      {children}
    </section>
  );
}
