import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { queueKinds, type QueueKind } from "#domain/queue.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { QueuePage } from "../queries.ts";
import type { QueueFilter } from "../schema.ts";
import { queuePerPage } from "../statement.ts";
import { QueueLines } from "./queue-list.tsx";
import { TakeNextButton } from "./take-next.tsx";

const kindLabels: Record<QueueKind, string> = { review: msg("Code reviews"), report: msg("Projects"), evidence: msg("Evidence") };

function address(filter: QueueFilter, change: Partial<QueueFilter>): string {
  const { kind, cohortId, mine, page } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams({ ...kind && { kind }, ...cohortId && { cohort: cohortId }, ...mine && { mine: "1" }, ...page > 1 && { page: String(page) } });
  return query.size === 0 ? "/desk/queue" : `/desk/queue?${query}`;
}

interface QueueViewProps {
  view: QueuePage;
  timeZone: string;
  now: Date;
  /** Conversations that wait for an answer; null when none do. */
  threads: ReactNode | null;
}

/** Everything that waits for the viewer: filters, the list, what to do next. */
export function QueueView({ view, timeZone, now, threads }: QueueViewProps) {
  const t = useT();
  const { filter, counts, total, breached, lines, cohorts } = view;
  const all = counts.review + counts.report + counts.evidence;
  const narrowed = filter.kind !== null || filter.cohortId !== null || filter.mine;
  return (
    <div className="space-y-14">
      {all === 0 && !narrowed
        ? (
          <EmptyState title={t("Nothing waits for you")}>
            {t("When a learner of your cohorts asks for a code review, hands in something of a project, or sends evidence for an achievement, it appears here, the oldest first, with the time by which it is to be answered.")}
          </EmptyState>
        )
        : (
          <section aria-label={t("To review")}>
            <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
              <div>
                <FilterLinks
                  label={t("Which kind")}
                  choices={[
                    { href: address(filter, { kind: null }), text: t("All"), count: all, current: filter.kind === null },
                    ...queueKinds.map((kind) => ({ href: address(filter, { kind }), text: t(kindLabels[kind]), count: counts[kind], current: filter.kind === kind })),
                  ]}
                />
                <FilterLinks
                  label={t("Whose")}
                  choices={[false, true].map((mine) => ({ href: address(filter, { mine }), text: mine ? t("Mine") : t("Everybody’s"), current: filter.mine === mine }))}
                />
              </div>
              {total > 0 && <TakeNextButton key={address(filter, {})} filter={{ kind: filter.kind, cohortId: filter.cohortId, mine: filter.mine, peer: false }} />}
            </div>
            {cohorts.length > 1 && <CohortFilter filter={filter} cohorts={cohorts} />}
            <p role="status" className="mt-4 mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft tabular-nums empty:hidden">
              {total > 0 && <span>{t("{count, plural, one {One thing waits} other {# things wait}}", { count: total })}</span>}
              {breached > 0 && <span className="font-medium text-failed">{t("{count, plural, one {One is overdue} other {# are overdue}}", { count: breached })}</span>}
              {narrowed && total > 0 && <Link href="/desk/queue" className="link">{t("Show all")}</Link>}
            </p>
            {lines.length > 0
              ? <QueueLines lines={lines} timeZone={timeZone} now={now} cohorts={cohorts.length > 1} />
              : <div className="mt-6"><EmptyState title={t("Nothing of this kind waits")} action={<Link href="/desk/queue" className="link text-sm font-medium">{t("Show all")}</Link>}>{filter.mine ? t("What you take in hand, and code whose round before you have reviewed, stands here.") : t("Try another kind or another cohort.")}</EmptyState></div>}
            <Pager page={filter.page} perPage={queuePerPage} total={total} href={(page) => address(filter, { page })} />
          </section>
        )}
      {threads && (
        <section aria-labelledby="threads">
          <h2 id="threads" className="mb-3 text-xl font-semibold">{t("Messages without an answer")}</h2>
          {threads}
        </section>
      )}
    </div>
  );
}

function CohortFilter({ filter, cohorts }: { filter: QueueFilter; cohorts: QueuePage["cohorts"] }) {
  const t = useT();
  return (
    <form key={filter.cohortId} action="/desk/queue" className="mt-3 flex flex-wrap items-end gap-3">
      {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
      {filter.mine && <input type="hidden" name="mine" value="1" />}
      <label className="min-w-0 flex-[0_1_20rem] space-y-1.5 text-sm font-medium">
        <span className="block">{t("Cohort")}</span>
        <select name="cohort" defaultValue={filter.cohortId ?? ""} className={`${controlClass(false)} min-h-11 font-normal md:min-h-10`}>
          <option value="">{t("All cohorts")}</option>
          {cohorts.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
      <Button type="submit" className="min-h-11 md:min-h-10">{t("Show")}</Button>
    </form>
  );
}
