import Link from "next/link";
import { useT } from "#i18n";
import { dayAt } from "#domain/day.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { DeskFrame } from "#features/desk/components/desk-frame.tsx";
import type { DeskView } from "../desk.ts";
import type { CohortWithRisk } from "../queries.ts";
import { weekWords } from "../week-words.ts";
import { DeskNow } from "./desk-now.tsx";
import { RiskList } from "./risk-list.tsx";

/** Named here of each cohort; its page has all. */
const mostNamed = 3;

/** What a mentor's hour begins with: what waits, who needs help, and how the week went. */
export function DeskOverview({ view, timeZone }: { view: DeskView; timeZone: string }) {
  const t = useT();
  const { cohorts, more, now } = view;
  return (
    <DeskFrame current="/desk" title={t("Desk")} lead={t("What waits for you, and who may need you.")}>
      <DeskNow view={view} timeZone={timeZone} today={dayAt(now, timeZone)} />
      {cohorts.length === 0
        ? <EmptyState title={t("You mentor no cohort yet")}>{t("When somebody who runs a cohort makes you its mentor, its students who may need help are named here, with the reasons in words and a next step.")}</EmptyState>
        : cohorts.map((each) => <Cohort key={each.cohort.id} each={each} now={now} />)}
      {more > 0 && <p className="mt-10 text-sm"><Link href="/desk/cohorts" className="link inline-flex min-h-6 items-center">{t("{count, plural, one {# more cohort} other {# more cohorts}}", { count: more })}</Link></p>}
    </DeskFrame>
  );
}

function Cohort({ each: { cohort, risk: { students, week, snoozed } }, now }: { each: CohortWithRisk; now: Date }) {
  const t = useT();
  const base = `/desk/cohorts/${cohort.id}`;
  return (
    <section aria-labelledby={`cohort-${cohort.id}`} className="mt-12">
      <h2 id={`cohort-${cohort.id}`} className="text-xl font-semibold wrap-anywhere">
        <Link href={base} className="inline-flex min-h-6 items-center hover:text-accent">{cohort.name}</Link>
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-sm text-ink-soft text-pretty">{weekWords(week, t)}</p>
      {students.length > 0 && <RiskList cohort={cohort} students={students.slice(0, mostNamed)} mayExtend={false} now={now} today={null} />}
      {week.students > 0 && students.length === 0 && <p className="border-y border-line py-5 text-base">{t("Nobody stands out as needing help.")}</p>}
      {week.students > 0 && (
        <p className="mt-4">
          <LinkButton href={`${base}/risk`} className="min-h-11 whitespace-normal sm:min-h-10">
            {students.length > mostNamed
              ? t("All {count} who may need help", { count: students.length })
              : snoozed.length > 0 ? t("The list, what is put aside, and its rules") : t("The list and its rules")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
