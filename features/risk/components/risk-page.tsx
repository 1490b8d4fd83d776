import { useT } from "#i18n";
import { riskRules, ruleFacts } from "#domain/risk-thresholds.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { riskPerPage, type RiskView } from "../queries.ts";
import { weekWords } from "../week-words.ts";
import { Fold } from "./fold.tsx";
import { RiskList } from "./risk-list.tsx";
import { SnoozedList } from "./snoozed-list.tsx";
import { ThresholdsForm } from "./thresholds-form.tsx";

/** Who of a cohort may need help, why, and by which rules. */
export function RiskPage({ view }: { view: RiskView }) {
  const t = useT();
  const { cohort, risk, shown, counts, total, address: { rule, page }, thresholds, usual, mayExtend, today, now } = view;
  const base = `/desk/cohorts/${cohort.id}/risk`;
  const href = (of: typeof rule, at: number) => {
    const query = new URLSearchParams({ ...of === null ? {} : { rule: of }, ...at === 1 ? {} : { page: String(at) } }).toString();
    return query === "" ? base : `${base}?${query}`;
  };
  return (
    <>
      <section aria-labelledby="who">
        <h2 id="who" className="text-lg font-semibold">{t("{count, plural, =0 {Nobody stands out} one {# student may need help} other {# students may need help}}", { count: risk.students.length })}</h2>
        <p className="mt-1 max-w-prose text-sm text-ink-soft text-pretty">{weekWords(risk.week, t)}</p>
        {risk.students.length > 0 && (
          <FilterLinks
            label={t("Reasons")} className="mt-4"
            choices={[
              { href: href(null, 1), text: t("All"), count: risk.students.length, current: rule === null },
              ...riskRules.filter((each) => counts[each] > 0 || each === rule).map((each) => ({ href: href(each, 1), text: t(ruleFacts[each].title), count: counts[each], current: rule === each })),
            ]}
          />
        )}
        <div className="mt-4">
          {shown.length > 0 ? <RiskList cohort={cohort} students={shown} mayExtend={mayExtend} now={now} today={today} /> : <Nobody students={risk.week.students} filtered={risk.students.length > 0} />}
        </div>
        <Pager page={page} perPage={riskPerPage} total={total} href={(at) => href(rule, at)} />
        {shown.length > 1 && <p className="mt-4 max-w-prose text-sm text-ink-soft text-pretty">{t("Who has reasons of most kinds stands first; of those with equally many, whose oldest reason is the oldest. There is no score behind it: what stands here is all that the list is made of.")}</p>}
      </section>
      <SnoozedList cohort={cohort} snoozed={risk.snoozed} now={now} />
      <section aria-labelledby="rules" className="mt-12">
        <h2 id="rules" className="text-lg font-semibold">{t("Rules")}</h2>
        <Fold summary={usual ? t("When a student stands in the list: as usual") : t("When a student stands in the list: changed for this cohort")}>
          <ThresholdsForm cohortId={cohort.id} thresholds={thresholds} />
        </Fold>
      </section>
    </>
  );
}

function Nobody({ students, filtered }: { students: number; filtered: boolean }) {
  const t = useT();
  if (filtered) return <EmptyState title={t("Nobody has this reason now")}>{t("Choose another one, or all.")}</EmptyState>;
  if (students === 0) return <EmptyState title={t("No students yet")}>{t("When students have joined the cohort, those who may need help are named here, with the reasons in words.")}</EmptyState>;
  return <EmptyState title={t("Nobody needs you urgently")}>{t("Students are named here when they fail often, stand still, fall behind or leave an answer waiting. The rules below say when.")}</EmptyState>;
}
