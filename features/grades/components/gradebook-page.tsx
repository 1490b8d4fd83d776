import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { studentsPerPage, type GradebookView } from "../queries.ts";
import type { GradebookFilter } from "../schema.ts";
import { CellDialog } from "./cell-dialog.tsx";
import { CountingNotes } from "./counting-notes.tsx";
import { GradeTable } from "./grade-table.tsx";
import { WeightsForm } from "./weights-form.tsx";
import { WeightsList } from "./weights-list.tsx";

/** The address of the gradebook with something of the filter changed. */
function addressOf(cohortId: string, { page, month, sort, down }: GradebookFilter): string {
  const query = new URLSearchParams({ ...month !== null && { month: String(month) }, ...sort !== "name" && { sort }, ...down && { down: "1" }, ...page > 1 && { page: String(page) } });
  return `/desk/cohorts/${cohortId}/grades${query.size === 0 ? "" : `?${query}`}`;
}

/** The grades of a cohort's students by month, one month's exercises, what weighs how much, and the exports. */
export function GradebookPage({ view }: { view: GradebookView }) {
  const t = useT();
  const { cohort, weights, filter, total, students } = view;
  const months = view.months.filter(({ items }) => items.length > 0);
  const address = (some: Partial<GradebookFilter>) => addressOf(cohort.id, { ...filter, ...some });
  if (total === 0) return <EmptyState title={t("Nobody to grade yet")}>{t("When students have joined the cohort, their grades stand here by month and exercise, and can be downloaded as a table.")}</EmptyState>;
  const open = months.find(({ month }) => month === filter.month) ?? null;
  const file = (format: string) => `/desk/cohorts/${cohort.id}/grades/export?format=${format}`;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <FilterLinks
          label={t("Months")}
          choices={[
            { href: address({ month: null }), text: t("All months"), current: open === null },
            ...months.map(({ month }) => ({ href: address({ month }), text: t("Month {month}", { month }), current: open?.month === month })),
          ]}
        />
        <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
          <span className="tabular-nums">{t("{count, plural, one {# student} other {# students}}", { count: total })}</span>
          <a href={file("xlsx")} download className="link flex min-h-11 items-center sm:min-h-8">{t("Download for Excel")}</a>
          <a href={file("csv")} download className="link flex min-h-11 items-center sm:min-h-8">{t("Download as CSV")}</a>
        </p>
      </div>
      {open && <h2 className="mb-1 text-lg font-semibold">{t("Month {month}: {title}", { month: open.month, title: t.asIs(open.title) })}</h2>}
      {open && <p className="mb-3 text-sm text-ink-soft">{t.rich("Percent. <none>∅</none> was not handed in, <given>✎</given> was given by hand, … does not count yet. Press a number to see where it comes from.", { none: (sign) => <span className="text-failed">{sign}</span>, given: (sign) => <span className="text-accent">{sign}</span> })} {t("Arrow keys go from one number to the next.")}</p>}
      <CellDialog cohortId={cohort.id}>
        <GradeTable cohortId={cohort.id} students={students} months={months} open={open} weights={weights} filter={filter} address={address} />
      </CellDialog>
      {students.length === 0 && <p className="mt-4 text-sm text-ink-soft">{t("There is nobody on this page.")}</p>}
      <Pager page={filter.page} perPage={studentsPerPage} total={total} href={(page) => address({ page })} />
      <section aria-labelledby="weights" className="mt-12">
        <h2 id="weights" className="mb-2 text-xl font-semibold">{t("Weights")}</h2>
        {view.mayWeigh
          ? <WeightsForm cohortId={cohort.id} rows={view.weightRows} months={months.map(({ month, title, items }) => ({ month, title: t.asIs(title), items: items.map(({ kind, key, title: name }) => ({ kind, key, title: name })) }))} />
          : <WeightsList months={months} weights={weights} />}
      </section>
      <CountingNotes />
    </>
  );
}
