import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { dateWords } from "#domain/day.ts";
import { minutesText } from "#domain/habits.ts";
import { msg } from "#domain/i18n/translate.ts";
import { momentLabel } from "#domain/moment-words.ts";
import type { TimelineFacts } from "#domain/timeline.ts";
import { Prose } from "#components/markdown/prose.tsx";
import { Words } from "#components/results/words.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { listAchievements } from "#lib/catalog/achievements.ts";
import { selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { exerciseById, selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { renderMarkdown } from "#lib/markdown/render.ts";

interface EventProps<K extends TimelineFacts["kind"]> {
  facts: Extract<TimelineFacts, { kind: K }>;
  /** "/desk/cohorts/<id>/students/<id>". */
  base: string;
  /** What the cohort learns: a lesson is called as its course calls it. */
  courseId: string;
  userId: string;
  timeZone: string;
}

/** What was taken from the catalogue since has no title any more. */
const gone = msg("An exercise that is no longer there");

function Attempt({ facts: { id, exerciseId, verdict, score, maxScore, mistake }, base }: EventProps<"attempt">) {
  const t = useT();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`${base}/attempts/${id}`} className="link inline-flex min-h-6 items-center">{exerciseById(exerciseId)?.title ?? t(gone)}</Link>
        <VerdictBadge kind={verdict ?? "waiting"} />
        {score !== null && maxScore !== null && maxScore > 0 && <span className="text-ink-soft tabular-nums">{t("{score, number} of {maxScore, number}", { score, maxScore })}</span>}
      </p>
      {mistake && <p className="mt-1 max-w-prose text-ink-soft"><Words text={t.asIs(mistake)} /></p>}
    </>
  );
}

function Note({ facts: { of, slug, text }, courseId }: EventProps<"note">) {
  const t = useT();
  const title = of === "lesson" ? selectOptionalLessonOf(courseId, slug)?.title : selectOptionalExercise(slug)?.title;
  return (
    <details>
      <summary className="min-h-6 hover:text-accent">{t("Shares a note on “{title}”", { title: title ?? slug })}</summary>
      <Prose tree={renderMarkdown(text, { person: true }).tree} className="prose-compact mt-2 overflow-x-auto" />
    </details>
  );
}

const reviewStates = msg("{state, select, waiting {waits for a reviewer} changes {changes are asked for} approved {approved} other {taken back}}");

function Review({ facts: { id, exerciseId, state } }: EventProps<"review">) {
  const t = useT();
  const title = exerciseById(exerciseId)?.title ?? t(gone);
  return <p>{t.rich("Code review of <link>{title}</link>: {state}", { title, state: t(reviewStates, { state }), link: (text) => <Link href={`/reviews/${id}`} className="link">{text}</Link> })}</p>;
}

function Extension({ facts: { of, item, dueAt, reason }, timeZone }: EventProps<"extension">) {
  const t = useT();
  const title = of === "month" ? t("Month {month}", { month: item }) : (of === "exercise" ? selectOptionalExercise(item)?.title : selectOptionalProject(item)?.title) ?? item;
  return (
    <>
      <p>{t("Was given more time for “{title}”: until {moment}", { title, moment: momentLabel(dueAt, timeZone, t) })}</p>
      <p className="mt-1 max-w-prose text-ink-soft">{reason}</p>
    </>
  );
}

const reportStates = msg("{state, select, accepted {accepted} changes {sent back with changes} other {waits for a mentor}}");

function Report({ facts: { project, milestone, decision }, userId }: EventProps<"report">) {
  const t = useT();
  const title = selectOptionalProject(project)?.title ?? project;
  const values = { title, state: t(reportStates, { state: decision ?? "waiting" }), link: (text: ReactNode) => <Link href={`/projects/${project}/of/${userId}`} className="link">{text}</Link> };
  return <p>{milestone === null ? t.rich("Report on the project <link>{title}</link>: {state}", values) : t.rich("Milestone of the project <link>{title}</link>: {state}", values)}</p>;
}

/** One thing that a student did, in words. */
export function TimelineEventWords(props: { facts: TimelineFacts; base: string; courseId: string; userId: string; timeZone: string }) {
  const t = useT();
  const { facts, ...rest } = props;
  switch (facts.kind) {
    case "attempt": return <Attempt facts={facts} {...rest} />;
    case "hint": return <p>{t("Opened hint {number} of “{title}”", { number: facts.number, title: exerciseById(facts.exerciseId)?.title ?? t(gone) })}</p>;
    case "lesson": {
      const title = selectOptionalLessonOf(rest.courseId, facts.slug)?.title ?? facts.slug;
      return <p>{facts.done ? t("Read the lesson “{title}”", { title }) : t("Reads the lesson “{title}”: {share, number, percent} so far", { title, share: facts.furthest })}</p>;
    }
    case "habit": {
      const names = facts.habits.map(({ habit, minutes }) => {
        const words = roadmap().habits.find(({ id }) => id === habit)?.text ?? habit;
        return minutes > 0 ? `${t.asIs(words)} (${minutesText(minutes)})` : t.asIs(words);
      });
      return <p>{t("Habits of {day}: {names}", { day: dateWords(facts.day, t.locale), names: new Intl.ListFormat(t.locale).format(names) })}</p>;
    }
    case "note": return <Note facts={facts} {...rest} />;
    case "review": return <Review facts={facts} {...rest} />;
    case "award": return <p>{t("Earned the achievement “{title}”", { title: t.asIs(listAchievements().find(({ id }) => id === facts.achievement)?.text ?? facts.achievement) })}</p>;
    case "extension": return <Extension facts={facts} {...rest} />;
    case "report": return <Report facts={facts} {...rest} />;
  }
}
