import Link from "next/link";
import { useT } from "#i18n";
import type { ReactNode } from "react";
import { DateText } from "#components/ui/date.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { longDay } from "#domain/day-words.ts";
import { capital } from "#domain/i18n/in-words.ts";
import { weekText } from "#domain/paper.ts";
import { TodayAnnouncementBlock } from "#features/announcements/components/today-announcement.tsx";
import { HabitChecks } from "#features/habits/components/habit-checks.tsx";
import { DueList } from "#features/schedule/components/due-list.tsx";
import type { TodayView } from "../queries.ts";
import { AnswerList } from "./answer-list.tsx";
import { StepCard } from "./step-card.tsx";
import { WeekPlan } from "./week-plan.tsx";
import { streakWords } from "./words.ts";

interface TodayPageProps {
  view: TodayView;
  viewer: { name: string; timeZone: string };
}

/** What to do now and why, what was answered, the week's plan; beside it what is kept day by day. */
export function TodayPage({ view, viewer }: TodayPageProps) {
  const t = useT();
  const { day, week, cohort, step, due, answers, award, streak, habits, papers, isNew } = view;
  return (
    <>
      <PageHeader
        title={isNew ? t("Welcome, {name}", { name: viewer.name }) : longDay(day, t)}
        eyebrow={isNew ? longDay(day, t) : null}
        lead={week ? t("Week {week} of month {month}: {title}.", { week: week.week, month: week.month, title: t.asIs(week.monthTitle) })
          : cohort && day < cohort.startsOn ? t("{name} begins on {day}. You may begin before it.", { name: cohort.name, day: longDay(cohort.startsOn, t) })
            : isNew ? t("Twelve months of deep learning, by building all of it. Begin with the first step; everything else on this page fills by itself.") : null}
      />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-12">
          {view.announcement && <TodayAnnouncementBlock announcement={view.announcement} day={day} timeZone={viewer.timeZone} />}
          <StepCard step={step} opening={view.opening} day={day} timeZone={viewer.timeZone} />
          {answers.length > 0 && <AnswerList answers={answers} day={day} timeZone={viewer.timeZone} />}
          {(due.exams.length > 0 || due.items.length > 0) && <DueList due={due} timeZone={viewer.timeZone} />}
          <WeekPlan week={week} cohort={cohort} />
        </div>
        <div className="space-y-10">
          <Aside title={streak.length === 0 ? t("Your streak begins with one day") : t("{count, plural, one {# day} other {# days}} in a row", { count: streak.length })}>
            <p className="text-sm text-ink-soft">{streakWords(streak, day, t)}</p>
          </Aside>
          {habits && (
            <Aside title={t("Habits")} href="/habits" link={t("All habits")}>
              <HabitChecks day={habits.day} habits={habits.habits} />
            </Aside>
          )}
          <Aside title={t("Papers")} href="/papers" link={t("Reading list")}>
            <p className="text-sm text-ink-soft">
              {weekText(papers.read, papers.goal, t)}.
              {papers.reading && <> {t.rich("You are reading <link>{title}</link>.", { title: papers.reading.title, link: (text) => <Link href="/papers" className="link">{text}</Link> })}</>}
            </p>
          </Aside>
          <Aside title={award ? t("Your latest award") : t("Awards")} href="/achievements" link={t("All achievements")}>
            {award
              ? <p className="text-sm">{capital(t.asIs(award.text))} <span className="block text-xs text-ink-soft"><DateText value={award.at} timeZone={viewer.timeZone} /></span></p>
              : <p className="text-sm text-ink-soft">{t("The first comes with your first accepted exercise.")}</p>}
          </Aside>
        </div>
      </div>
    </>
  );
}

function Aside({ title, href, link, children }: { title: string; href?: string; link?: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 className="text-base font-semibold tabular-nums">{title}</h2>
        {href && <Link href={href} className="link shrink-0 text-xs">{link}</Link>}
      </div>
      {children}
    </section>
  );
}
