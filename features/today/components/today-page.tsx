import Link from "next/link";
import type { ReactNode } from "react";
import { DateText } from "#components/ui/date.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { weekText } from "#domain/paper.ts";
import { sentence } from "#features/curriculum/components/words.ts";
import { HabitChecks } from "#features/habits/components/habit-checks.tsx";
import type { TodayView } from "../queries.ts";
import { AnswerList } from "./answer-list.tsx";
import { StepCard } from "./step-card.tsx";
import { WeekPlan } from "./week-plan.tsx";
import { longDay, streakWords } from "./words.ts";

interface TodayPageProps {
  view: TodayView;
  viewer: { name: string; timeZone: string };
}

/** What to do now and why, what was answered, the week's plan; beside it what is kept day by day. */
export function TodayPage({ view, viewer }: TodayPageProps) {
  const { day, week, cohort, step, answers, award, streak, habits, papers, isNew } = view;
  return (
    <>
      <PageHeader
        title={isNew ? `Welcome, ${viewer.name}` : longDay(day)}
        eyebrow={isNew ? longDay(day) : null}
        lead={week ? `Week ${week.week} of month ${week.month}: ${week.monthTitle}.`
          : cohort && day < cohort.startsOn ? `${cohort.name} begins on ${longDay(cohort.startsOn)}. You may begin before it.`
            : isNew ? "Twelve months of deep learning, by building all of it. Begin with the first step; everything else on this page fills by itself." : null}
      />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-12">
          <StepCard step={step} opening={view.opening} day={day} timeZone={viewer.timeZone} />
          {answers.length > 0 && <AnswerList answers={answers} day={day} timeZone={viewer.timeZone} />}
          <WeekPlan week={week} cohort={cohort} />
        </div>
        <div className="space-y-10">
          <Aside title={streak.length === 0 ? "Your streak begins with one day" : `${streak.length} ${streak.length === 1 ? "day" : "days"} in a row`}>
            <p className="text-sm text-ink-soft">{streakWords(streak, day)}</p>
          </Aside>
          {habits && (
            <Aside title="Habits" href="/habits" link="All habits">
              <HabitChecks day={habits.day} habits={habits.habits} />
            </Aside>
          )}
          <Aside title="Papers" href="/papers" link="Reading list">
            <p className="text-sm text-ink-soft">
              {weekText(papers.read, papers.goal)}.
              {papers.reading && <> You are reading <Link href="/papers" className="link">{papers.reading.title}</Link>.</>}
            </p>
          </Aside>
          <Aside title={award ? "Your latest award" : "Awards"} href="/achievements" link="All achievements">
            {award
              ? <p className="text-sm">{sentence(award.text)} <span className="block text-xs text-ink-soft"><DateText value={award.at} timeZone={viewer.timeZone} /></span></p>
              : <p className="text-sm text-ink-soft">The first comes with your first accepted exercise.</p>}
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
