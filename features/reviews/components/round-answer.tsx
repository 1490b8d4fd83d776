import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { criteria, type ReviewMarks } from "#domain/review.ts";
import { markWords } from "#domain/project-standing.ts";
import { useT } from "#i18n";
import type { RoundView } from "../view.ts";
import { Moment } from "./moment.tsx";
import { StateBadge } from "./state-badge.tsx";
import { Talk } from "./talk.tsx";

/** What the reviewer decided on a round and says to the whole, and what was said to that. */
export function RoundAnswer({ round, timeZone }: { round: RoundView; timeZone: string }) {
  const t = useT();
  const { decision, decidedBy, decidedAt, summary, marks } = round;
  if (decision === null && round.talk.length === 0) return null;
  return (
    <section aria-labelledby="answer" className="mb-8 border-t border-line pt-5">
      <h2 id="answer" tabIndex={-1} className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-lg font-semibold">
        {t("The review")}
        {decision && <StateBadge state={decision} />}
      </h2>
      {decision !== null && decidedAt && (
        <p className="mb-3 text-sm text-ink-soft tabular-nums">{t.rich("by {name}, {day}", { name: decidedBy ?? t("Somebody who has left"), day: <Moment at={decidedAt} timeZone={timeZone} /> })}</p>
      )}
      {summary !== null && <ProseHtml html={summary} className="overflow-x-auto" />}
      {marks && <Marks marks={marks} />}
      <Talk round={round} timeZone={timeZone} />
    </section>
  );
}

function Marks({ marks }: { marks: ReviewMarks }) {
  const t = useT();
  return (
    <dl className="mt-5 grid gap-x-8 text-sm sm:grid-cols-2 xl:grid-cols-4">
      {criteria.map(({ id, title, met }) => (
        <div key={id} className="border-t border-line py-2">
          <dt className="flex flex-wrap items-baseline justify-between gap-x-4 font-medium">{t(title)}<span className="font-normal text-ink-soft">{t("Met: {mark}", { mark: t(markWords[marks[id]]) })}</span></dt>
          <dd className="text-ink-soft">{t(met)}</dd>
        </div>
      ))}
    </dl>
  );
}
