import Link from "next/link";
import { useT } from "#i18n";
import { cellSign, cellStateNames } from "#domain/cohort-map-words.ts";
import { cellStates, stuckAfter } from "#domain/cohort-map.ts";
import { msg } from "#domain/i18n/translate.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { studentsPerPage, type CohortMapView } from "../map-queries.ts";
import { mapHref, type MapFilter } from "../map-schema.ts";
import { mapSorts, type MapSort } from "../standing-sorts.ts";
import { AttemptsTaken, MapSummaryRow } from "./map-summary.tsx";
import { MapTable } from "./map-table.tsx";

const sortNames: Record<MapSort, string> = { need: msg("Needs help first"), name: msg("Name"), done: msg("Least done first"), active: msg("Longest away first") };

function Narrow({ view: { filter, year } }: { view: CohortMapView }) {
  const t = useT();
  const months = [...new Set(year.exercises.map(({ month }) => month))];
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      {filter.by === "topics" && <input type="hidden" name="by" value="topics" />}
      <div className="w-full sm:w-56"><TextField label={t("Name")} name="q" type="search" required={false} maxLength={100} defaultValue={filter.q} /></div>
      <div className="w-full sm:w-64">
        <SelectField label={t("Sorted by")} name="sort" defaultValue={filter.sort}>{mapSorts.map((sort) => <option key={sort} value={sort}>{t(sortNames[sort])}</option>)}</SelectField>
      </div>
      <div className="w-full sm:w-40">
        <SelectField label={t("Month")} name="month" defaultValue={filter.month ?? ""}>
          <option value="">{t("All months")}</option>
          {months.map((month) => <option key={month} value={month}>{t("Month {month}", { month })}</option>)}
        </SelectField>
      </div>
      <Button type="submit" className="min-h-11 sm:min-h-10">{t("Show")}</Button>
    </form>
  );
}

function Legend() {
  const t = useT();
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-soft" aria-label={t("What the cells say")}>
      {cellStates.map((state) => (
        <li key={state} className="inline-flex items-center gap-2">
          <table className="cohort-map border-t border-l border-line" aria-hidden="true"><tbody><tr><td className={state === "untried" ? "" : state.charAt(0)}>{cellSign(state, state === "stuck" ? stuckAfter : 2)}</td></tr></tbody></table>
          {t(cellStateNames[state])}
        </li>
      ))}
    </ul>
  );
}

/** A cohort's progress: its whole, then each student by each exercise. */
export function CohortMapPage({ view, timeZone }: { view: CohortMapView; timeZone: string }) {
  const t = useT();
  const { filter, months, summary, matching, year: { cohort } } = view;
  const href = (change: Partial<MapFilter>) => mapHref(cohort.id, { ...filter, page: 1, ...change });
  if (summary.students === 0) {
    return (
      <EmptyState title={t("Nobody learns in this cohort yet")}>
        {t("Each student has a line here, with every exercise of the year. Who runs the cohort invites people under “Teach”.")}
      </EmptyState>
    );
  }
  const folded = months.some((month) => month.folded);
  return (
    <>
      <MapSummaryRow summary={summary} />
      <section aria-labelledby="map">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
          <h2 id="map" className="text-lg font-semibold">{t("Student by student")}</h2>
          <a href={`/desk/cohorts/${cohort.id}/export`} className="link inline-flex min-h-6 items-center text-sm" download>{t("Download as a table (CSV)")}</a>
        </div>
        <Narrow view={view} />
        <div className="mt-3 mb-2 flex flex-wrap items-center gap-x-8">
          <FilterLinks
            label={t("What the columns are")}
            choices={[{ href: href({ by: "exercises" }), text: t("By exercises"), current: filter.by === "exercises" }, { href: href({ by: "topics" }), text: t("By topics"), current: filter.by === "topics" }]}
          />
          {filter.month === null && (
            <Link href={href({ open: folded ? months.map(({ month }) => month) : [] })} scroll={false} prefetch={false} className="link inline-flex min-h-6 items-center text-sm">{folded ? t("Unfold all months") : t("Fold all months")}</Link>
          )}
        </div>
        {filter.by === "exercises" && <Legend />}
        {matching === 0
          ? <EmptyState title={t("No student has this name")} action={<LinkButton href={href({ q: "" })}>{t("Show everybody")}</LinkButton>}>{t("Part of a name is enough; capital letters make no difference.")}</EmptyState>
          : <MapTable view={view} timeZone={timeZone} />}
        <Pager page={filter.page} perPage={studentsPerPage} total={matching} href={(page) => href({ page })} />
      </section>
      <AttemptsTaken summary={summary} />
    </>
  );
}
