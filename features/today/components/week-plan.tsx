import Link from "next/link";
import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { longDay, spanWords } from "#domain/day-words.ts";
import { ItemLine } from "#features/curriculum/components/item-line.tsx";
import { durationWords } from "#features/curriculum/components/words.ts";
import type { TodayView, WeekView } from "../queries.ts";

/** This week's share of the month, by the calendar of the viewer's cohort. */
export function WeekPlan({ week, cohort }: Pick<TodayView, "week" | "cohort">) {
  const t = useT();
  return (
    <section aria-labelledby="week">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="week" className="text-xl font-semibold">{t("This week")}</h2>
        {week && <p className="text-sm text-ink-soft tabular-nums">{spanWords(week.from, week.to, t)}</p>}
      </div>
      {week ? <Plan week={week} /> : <NoPlan cohort={cohort} />}
    </section>
  );
}

function Plan({ week }: { week: WeekView }) {
  const t = useT();
  const { items, behind, month } = week;
  const left = items.filter(({ state }) => state !== "done");
  const minutes = left.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">
        {items.length === 0 ? t("The plan leaves this week free: catch up, or go ahead.")
          : left.length === 0 ? t("The week's plan is done. What is left of it is yours.")
            : t("{left} of {total} to go, about {duration}.", { left: left.length, total: items.length, duration: durationWords(minutes) })}
        {behind > 0 && <> {t.rich("{behind, plural, one {<link># from the weeks before</link> is still open; take them when they fit.} other {<link># from the weeks before</link> are still open; take them when they fit.}}", { behind, link: (text) => <Link href={`/months/${month}`} className="link">{text}</Link> })}</>}
      </p>
      {items.length > 0 && <ul className="divide-y divide-line border-y border-line">{items.map((item) => <ItemLine key={`${item.kind} ${item.slug}`} item={item} />)}</ul>}
      <p className="mt-4 text-sm">
        <Link href={`/months/${month}`} className="link inline-flex items-center gap-1.5">{t("All of month {month}", { month })} <Icon name="arrow-right" size={14} /></Link>
        <Link href="/settings#calendar" className="link ml-6">{t("Have the plan in your calendar")}</Link>
      </p>
    </>
  );
}

function NoPlan({ cohort }: Pick<TodayView, "cohort">) {
  const t = useT();
  return (
    <EmptyState title={t("No plan for this week")} action={<><Link href="/roadmap" className="link text-sm font-medium">{t("See the year")}</Link>{!cohort && <Link href="/join" className="link ml-6 text-sm font-medium">{t("I have a code")}</Link>}</>}>
      {cohort
        ? t("The plan of {name}, which began on {day}, has no week for today. Take the step above, at your own pace.", { name: cohort.name, day: longDay(cohort.startsOn, t) })
        : t("Who belongs to a cohort finds its plan for the week here. You go at your own pace: take the step above, or choose in the year.")}
    </EmptyState>
  );
}
