import Link from "next/link";
import { useT } from "#i18n";
import { gradeWords, weightWords } from "#domain/grade-words.ts";
import { itemId, monthWeight, type Weights } from "#domain/gradebook.ts";
import { momentLabel } from "#domain/moment-words.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { GradedMonth } from "../items.ts";
import type { OwnGrades } from "../own-queries.ts";
import type { Scores } from "../scores.ts";
import { CountingNotes } from "./counting-notes.tsx";
import { OwnScore } from "./own-score.tsx";
import { WeightsList } from "./weights-list.tsx";

interface MonthSectionProps {
  month: GradedMonth;
  mean: number | null;
  scores: Scores;
  weights: Weights;
  timeZone: string;
}

function MonthSection({ month: { month, title, items }, mean, scores, weights, timeZone }: MonthSectionProps) {
  const t = useT();
  const weight = monthWeight(weights, month);
  return (
    <details className="group">
      <summary className="flex min-h-12 items-center gap-2 py-2 marker:content-none [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" size={14} className="text-ink-soft transition-transform duration-150 group-open:rotate-90" />
        <span className="min-w-0 flex-1 wrap-anywhere">{t("Month {month}: {title}", { month, title: t.asIs(title) })}</span>
        {weight !== 1 && <span className="text-sm text-ink-soft tabular-nums">{weight === 0 ? t("left out") : t("× {weight}", { weight: weightWords(weight, t) })}</span>}
        <span className={`w-20 shrink-0 text-right tabular-nums ${mean === null ? "text-ink-soft" : "font-medium"}`}>{gradeWords(mean, t)}</span>
      </summary>
      <ul className="pb-4 pl-6">
        {items.map((item) => {
          const score = scores.get(itemId(item));
          return score && <OwnScore key={itemId(item)} item={item} score={score} weights={weights} timeZone={timeZone} />;
        })}
      </ul>
    </details>
  );
}

function Book({ book: { cohort, months, weights, grades, next }, timeZone }: { book: OwnGrades; timeZone: string }) {
  const t = useT();
  const { overall } = grades;
  return (
    <section aria-labelledby={`grades-${cohort.id}`}>
      <h2 id={`grades-${cohort.id}`} className="text-xl font-semibold wrap-anywhere">{cohort.name}</h2>
      {cohort.archived && <p className="text-sm text-ink-soft">{t("This cohort is in the archive.")}</p>}
      <p className="mt-4 text-3xl font-semibold tabular-nums">{gradeWords(overall, t)}</p>
      <p className="mt-1 text-sm text-ink-soft">{overall === null ? t("Nothing counts yet. Your first grade stands here when an exercise is complete, or due.") : t("Overall, of what counts so far.")}</p>
      {next.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-1 text-base font-semibold">{t("Due next")}</h3>
          <ul className="text-sm">
            {next.map(({ title, href, dueAt }) => (
              <li key={href} className="flex flex-wrap items-baseline gap-x-3 py-1"><Link href={href} className="link">{title}</Link><span className="text-ink-soft tabular-nums">{t("due {at}", { at: momentLabel(dueAt, timeZone, t) })}</span></li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-6 divide-y divide-line border-y border-line">
        {months.filter(({ items }) => items.length > 0).map((month) => <MonthSection key={month.month} month={month} mean={grades.months.get(month.month) ?? null} scores={grades.scores} weights={weights} timeZone={timeZone} />)}
      </div>
      <h3 className="mt-8 mb-1 text-base font-semibold">{t("Weights")}</h3>
      <WeightsList months={months} weights={weights} />
    </section>
  );
}

/** A student's grades in each of their cohorts. */
export function OwnGradesPage({ books, timeZone }: { books: readonly OwnGrades[]; timeZone: string }) {
  const t = useT();
  if (books.length === 0) {
    return (
      <EmptyState title={t("No grades without a cohort")} action={<LinkButton href="/join">{t("Join a cohort")}</LinkButton>}>
        {t("When you are a student of a cohort, your grades stand here by month and exercise. You can learn without one just as well.")}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="space-y-16">{books.map((book) => <Book key={book.cohort.id} book={book} timeZone={timeZone} />)}</div>
      <CountingNotes />
    </>
  );
}
