import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { PeerPageView } from "../queries.ts";
import { queuePerPage } from "../statement.ts";
import { PeerAnswer } from "./peer-answer.tsx";
import { QueueLines } from "./queue-list.tsx";
import { TakeNextButton } from "./take-next.tsx";

interface PeerPageProps { view: PeerPageView; timeZone: string; now: Date }

/** What a student is asked who may review others' code, and the code that waits for them. */
export function PeerPage({ view: { standings, list, page }, timeZone, now }: PeerPageProps) {
  const t = useT();
  const asked = standings.filter(({ accepted }) => !accepted);
  const accepted = standings.filter((each) => each.accepted);
  const others = standings.length > 1;
  return (
    <div className="space-y-12">
      {asked.map(({ cohortId, cohort }) => (
        <section key={cohortId} aria-labelledby={`asked-${cohortId}`} className="max-w-[70ch] border-y border-line py-6">
          <h2 id={`asked-${cohortId}`} className="text-lg font-semibold wrap-anywhere">{t("Your mentors in “{cohort}” ask whether you want to review code", { cohort })}</h2>
          <p className="mt-2 mb-4 text-ink-soft">
            {t("You read what fellow students hand in for exercises that you have solved, comment on its lines, and approve it or ask for changes. You see their names and this code, nothing else of theirs. You can stop at any time.")}
          </p>
          <PeerAnswer cohortId={cohortId} cohort={cohort} accepted={false} others={others} />
        </section>
      ))}
      {accepted.length > 0 && (
        <section aria-label={t("What waits for a review")}>
          {list.total > 0 && (
            <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
              <p role="status" className="text-sm text-ink-soft tabular-nums">{t("{count, plural, one {One review waits} other {# reviews wait}}", { count: list.total })}</p>
              <TakeNextButton filter={{ kind: "review", cohortId: null, mine: false, peer: true }} />
            </div>
          )}
          {list.lines.length > 0
            ? <QueueLines lines={list.lines} timeZone={timeZone} now={now} cohorts={accepted.length > 1} />
            : <EmptyState title={t("No code waits for you")}>{t("When a fellow student asks for a review of an exercise that you have solved, it appears here. The more you solve, the more you can review.")}</EmptyState>}
          <Pager page={page} perPage={queuePerPage} total={list.total} href={(to) => to > 1 ? `/reviews/queue?page=${to}` : "/reviews/queue"} />
          <div className="mt-10 flex flex-wrap gap-x-6">
            {accepted.map(({ cohortId, cohort }) => <PeerAnswer key={cohortId} cohortId={cohortId} cohort={cohort} accepted others={others} />)}
          </div>
        </section>
      )}
    </div>
  );
}
