import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { DateText } from "#components/ui/date.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { CourseFrame } from "#features/courses/components/course-frame.tsx";
import type { LessonLine, LessonsFacts } from "../queries.ts";
import { CopyButton } from "./copy-button.tsx";
import { LessonState } from "./lesson-state.tsx";
import { TakeBackButton } from "./take-back-button.tsx";

interface LineProps { course: { id: string }; line: LessonLine; timeZone: string }

function Line({ course, line: { slug, title, standard, own }, timeZone }: LineProps) {
  const t = useT();
  const kind = own === null ? t("As in the standard year") : standard ? t("Own text in place of the standard one") : t("Own lesson");
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        {own === null
          ? <Link href={`/lessons/${slug}`} className="text-base hover:text-accent">{title}</Link>
          : own.archived ? <span className="text-base">{title}</span>
            : <Link href={`/teach/courses/${course.id}/lessons/${own.id}`} className="link text-base font-medium">{title}</Link>}
        <p className="text-ink-soft">{kind} · <span className="font-mono text-xs">{slug}</span></p>
      </div>
      {own && (
        <div className="sm:text-right">
          <p><LessonState own={own} /></p>
          <p className="text-ink-soft">{own.updatedBy === null ? t.rich("changed on {day}", { day: <DateText value={own.updatedAt} timeZone={timeZone} /> }) : t.rich("changed on {day} by {name}", { name: own.updatedBy, day: <DateText value={own.updatedAt} timeZone={timeZone} /> })}</p>
        </div>
      )}
      {own === null && <CopyButton courseId={course.id} slug={slug} title={title} />}
      {own?.archived && <TakeBackButton lessonId={own.id} title={title} />}
    </li>
  );
}

function Month({ id, title, lead, children }: { id: string; title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg font-semibold">{title}</h2>
      {lead && <p className="mb-2 max-w-prose text-sm text-ink-soft">{lead}</p>}
      <ul className="divide-y divide-line border-y border-line">{children}</ul>
    </section>
  );
}

/** The lessons of a course by month: the standard ones, its own texts of them, and its own lessons. */
export function LessonsPage({ facts: { course, months, elsewhere, archived }, timeZone }: { facts: LessonsFacts; timeZone: string }) {
  const t = useT();
  const lines = (list: readonly LessonLine[]) => list.map((line) => <Line key={line.slug} course={course} line={line} timeZone={timeZone} />);
  return (
    <CourseFrame course={course} current="/lessons">
      <div className="mb-10 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <p className="max-w-prose text-ink-soft text-pretty">{t("Each month begins with the standard lessons. Edit a copy of one, and this course reads your text once you publish it; other courses keep the standard one.")} {t("They are listed by the months of the standard year: where they stand in this course is arranged on the first page.")}</p>
        <LinkButton variant="primary" href={`/teach/courses/${course.id}/lessons/new`} className="max-sm:min-h-11">{t("New lesson")}</LinkButton>
      </div>
      <div className="space-y-12">
        {elsewhere.length > 0 && <Month id="elsewhere" title={t("No month yet")} lead={t("The front matter of these drafts cannot be read: mend it, and they stand in their month.")}>{lines(elsewhere)}</Month>}
        {months.map(({ month, title, lines: list }) => (
          <Month key={month} id={`month-${month}`} title={t("Month {month}: {title}", { month, title: t.asIs(title) })}>
            {list.length > 0 ? lines(list) : <li className="py-3 text-sm text-ink-soft">{t("No lesson yet. A new one of yours can stand here.")}</li>}
          </Month>
        ))}
        {archived.length > 0 && <Month id="archived" title={t("Put away")}>{lines(archived)}</Month>}
      </div>
    </CourseFrame>
  );
}
