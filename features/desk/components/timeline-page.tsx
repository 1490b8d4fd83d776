import Link from "next/link";
import { useT } from "#i18n";
import { dayAt } from "#domain/day.ts";
import { agoWords, dayText } from "#domain/day-words.ts";
import { kindsOfExercise, timelineKindNames, timelineKinds } from "#domain/timeline.ts";
import { wallClock } from "#domain/wall-clock.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterLinks } from "#components/ui/filter-links.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { StudentHead, TimelineView } from "../timeline-queries.ts";
import { timelineHref } from "../timeline-schema.ts";
import { TimelineEventWords } from "./timeline-event.tsx";

function Head({ student, timeZone, now }: { student: StudentHead; timeZone: string; now: Date }) {
  const t = useT();
  const { doneAsked, asked, done, exercises, late, overdue, stuck, lastAt } = student;
  const last = lastAt === null ? t("Has not begun yet") : t("Last active {when}", { when: agoWords(dayAt(lastAt, timeZone), dayAt(now, timeZone), t) });
  return (
    <div className="mb-8 max-w-2xl text-sm">
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 tabular-nums">
        <span className="font-medium">{t("{doneAsked} of the {asked, plural, one {# exercise} other {# exercises}} that the calendar asks for by now", { doneAsked, asked })}</span>
        <span className="text-ink-soft">{t("{done} of {exercises} in all", { done, exercises })}</span>
      </p>
      <ProgressBar label={t("Done of what is asked for")} value={doneAsked} max={asked} className="mt-2" />
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-ink-soft tabular-nums">
        <span>{last}</span>
        <span>{t("{count, plural, =0 {Nothing accepted late} one {# accepted late} other {# accepted late}}", { count: late })}</span>
        <span>{t("{count, plural, =0 {Nothing overdue} one {# overdue} other {# overdue}}", { count: overdue })}</span>
        {stuck > 0 && <span className="text-failed">{t("Stuck at {count, plural, one {# exercise} other {# exercises}}", { count: stuck })}</span>}
      </p>
    </div>
  );
}

function Filters({ view }: { view: TimelineView }) {
  const t = useT();
  const { cohort, student, filter, exercises } = view;
  const href = (kind: string | null) => timelineHref(cohort.id, student.id, { kind, exercise: filter.exercise, before: null });
  const kinds = timelineKinds.filter((kind) => filter.exercise === null || kindsOfExercise.has(kind));
  return (
    <>
      <form method="get" className="flex flex-wrap items-end gap-3">
        {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
        <div className="w-full sm:w-80">
          <SelectField label={t("Exercise")} name="exercise" defaultValue={filter.exercise ?? ""}>
            <option value="">{t("All of the course")}</option>
            {exercises.map(({ slug, title, month }) => <option key={slug} value={slug}>{t("{month}: {title}", { month, title })}</option>)}
          </SelectField>
        </div>
        <Button type="submit" className="min-h-11 sm:min-h-10">{t("Show")}</Button>
      </form>
      <FilterLinks
        label={t("What is shown")} className="mt-2 mb-4"
        choices={[{ href: href(null), text: t("Everything"), current: filter.kind === null }, ...kinds.map((kind) => ({ href: href(kind), text: t(timelineKindNames[kind]), current: filter.kind === kind }))]}
      />
    </>
  );
}

/** What one student of a cohort did, for their mentors. */
export function TimelinePage({ view, timeZone, now }: { view: TimelineView; timeZone: string; now: Date }) {
  const t = useT();
  const { cohort, student, filter, exercise, events, next } = view;
  const base = `/desk/cohorts/${cohort.id}/students/${student.id}`;
  const byDay = [...Map.groupBy(events, ({ at }) => dayAt(at, timeZone))];
  const narrowed = filter.kind !== null || filter.exercise !== null || filter.before !== null;
  return (
    <>
      <PageHeader
        eyebrow={<Link href={`/desk/cohorts/${cohort.id}`} className="link wrap-anywhere">{cohort.name}</Link>} title={<span className="wrap-anywhere">{student.name}</span>}
        lead={exercise ? t("At the exercise “{title}”", { title: exercise.title }) : undefined}
        actions={<LinkButton href={`/messages/new?to=${student.id}&cohort=${cohort.id}`} className="min-h-11 sm:min-h-10">{t("Write a message")}</LinkButton>}
      />
      <Head student={student} timeZone={timeZone} now={now} />
      <Filters view={view} />
      {events.length === 0
        ? (
          <EmptyState title={narrowed ? t("Nothing of this kind") : t("Nothing has happened yet")} action={narrowed && <LinkButton href={base}>{t("Show everything")}</LinkButton>}>
            {t("Attempts, hints, lessons, shared notes, reviews and project work of this student stand here, the newest first.")}
          </EmptyState>
        )
        : byDay.map(([day, own]) => (
          <section key={day} aria-label={dayText(day, dayAt(now, timeZone), t)} className="border-t border-line py-4 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-x-8">
            <h2 className="mb-2 text-sm font-medium sm:mb-0">{dayText(day, dayAt(now, timeZone), t)}</h2>
            <ol className="space-y-3">
              {own.map(({ at, key, facts }) => (
                <li key={key} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 text-sm">
                  <time dateTime={at.toISOString()} className="text-ink-soft tabular-nums">{wallClock(at, timeZone).slice(11)}</time>
                  <div className="min-w-0"><TimelineEventWords facts={facts} base={base} courseId={cohort.courseId} userId={student.id} timeZone={timeZone} /></div>
                </li>
              ))}
            </ol>
          </section>
        ))}
      {(next !== null || filter.before !== null) && (
        <nav aria-label={t("Pages")} className="mt-6 flex flex-wrap gap-3">
          {filter.before !== null && <LinkButton href={timelineHref(cohort.id, student.id, { ...filter, before: null })}>{t("The newest")}</LinkButton>}
          {next !== null && <LinkButton href={timelineHref(cohort.id, student.id, { ...filter, before: next })} rel="next">{t("Earlier")}</LinkButton>}
        </nav>
      )}
    </>
  );
}
