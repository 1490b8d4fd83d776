import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { lateRuleWords } from "#domain/item-terms.ts";
import type { SchedulePageView } from "../page-queries.ts";
import { DatesEditor } from "./dates-editor.tsx";
import { ExamSection } from "./exam-section.tsx";
import { ExtensionSection } from "./extension-section.tsx";

const named = ({ slug, title }: { slug: string; title: string }) => ({ slug, title });

/** When a cohort's months, exercises and projects open and are due, who has more time, and its exams. */
export function SchedulePage({ view: { cohort, months, students, extensions, exams }, viewerId }: { view: SchedulePageView; viewerId: string }) {
  const t = useT();
  const { timeZone, latePerDay, lateDays, graceMinutes } = cohort;
  const choices = months.map(({ month, title, exercises, projects }) => ({ month, title, exercises: exercises.map(named), projects: projects.map(named) }));
  return (
    <div className="space-y-16">
      <Section
        id="dates" title={t("Dates")}
        lead={<>
          {t("All times are by the clock of {timeZone}. What is set for an exercise goes before what is set for its month; an empty field leaves it to the month, and then to the cohort’s pace. A project has its own dates alone.", { timeZone })}{" "}
          {lateRuleWords({ latePerDay, lateDays, graceMinutes }, t)}{" "}
          {t.rich("The <link>settings</link> change that.", { link: (text) => <Link href={`/teach/cohorts/${cohort.id}/settings`} className="link">{text}</Link> })}
        </>}
      >
        <DatesEditor viewerId={viewerId} cohortId={cohort.id} paced={cohort.paced} months={months} />
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
