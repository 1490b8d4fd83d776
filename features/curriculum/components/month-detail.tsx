import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { capital } from "#domain/i18n/in-words.ts";
import { termsInWords } from "#domain/item-terms.ts";
import type { MonthView, TopicView } from "#domain/year-progress.ts";
import type { MonthPageView } from "../queries.ts";
import { ItemLine } from "./item-line.tsx";
import { ResourceList } from "./resource-list.tsx";
import { StateMark } from "./state-mark.tsx";
import { openingWords, topicKindWords } from "./words.ts";

/** A month: its levels with their topics, lessons, exercises and projects, then its guided projects and its resources. */
export function MonthDetail({ view: { month, previous, next, resources, opens, terms }, projects }: { view: MonthPageView; projects: ReactNode }) {
  const t = useT();
  return (
    <>
      {opens !== null && (
        <p className="mb-8 flex max-w-prose gap-3 border-l-2 border-line-strong pl-4 text-sm">
          <Icon name="lock" className="mt-0.5 text-ink-soft" />
          <span>{openingWords(opens, t)}. {t("Your cohort takes the months one by one; what is in this one you can see already.")}</span>
        </p>
      )}
      {opens === null && terms.dueAt !== null && <p className="mb-6 text-sm text-ink-soft tabular-nums">{capital(termsInWords(terms, t) ?? "")}</p>}
      {month.total > 0 && (
        <div className="mb-10 max-w-md">
          <p className="mb-2 text-sm text-ink-soft tabular-nums">{t("{total, plural, one {{done} of # lesson and exercise done} other {{done} of # lessons and exercises done}}", { done: month.done, total: month.total })}</p>
          <ProgressBar label={t("Month {month}", { month: month.month })} value={month.done} max={month.total} />
        </div>
      )}
      {month.levels.map((level) => (
        <section key={level.id} aria-labelledby={level.id} className="mb-12">
          <h2 id={level.id} className="mb-2 text-xl font-semibold">{level.title}</h2>
          {level.groups.map((group) => (
            <section key={group.id} aria-label={group.title} className="grid gap-x-8 gap-y-3 border-t border-line py-5 md:grid-cols-[11rem_minmax(0,1fr)]">
              <h3 className="text-sm font-medium text-ink-soft md:pt-px">{group.title}</h3>
              <ul className="space-y-3">{group.topics.map((topic) => <TopicEntry key={topic.id} topic={topic} />)}</ul>
            </section>
          ))}
          {level.projects.length > 0 && (
            <ul className="divide-y divide-line border-y border-line">
              {level.projects.map((project) => (
                <li key={project.id} id={project.id} className="py-4">
                  <p className="text-base font-medium">{capital(project.text)}</p>
                  <p className="mt-0.5 text-sm text-ink-soft">{t("Goal: {goal}", { goal: project.goal })}</p>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {month.others.length > 0 && (
        <section aria-labelledby="others" className="mb-12">
          <h2 id="others" className="mb-2 text-xl font-semibold">{month.levels.length === 0 ? t("Lessons and exercises") : t("Also in this month")}</h2>
          <ul className="divide-y divide-line border-y border-line">{month.others.map((item) => <ItemLine key={`${item.kind} ${item.slug}`} item={item} />)}</ul>
        </section>
      )}
      {projects && (
        <section aria-labelledby="projects" className="mb-12">
          <h2 id="projects" className="mb-3 text-xl font-semibold">{t("Projects")}</h2>
          {projects}
        </section>
      )}
      {resources.length > 0 && (
        <section aria-labelledby="resources" className="mb-12 max-w-3xl">
          <h2 id="resources" className="mb-3 text-xl font-semibold">{t("To read and watch")}</h2>
          <ResourceList resources={resources} />
        </section>
      )}
      <nav aria-label={t("Months")} className="flex justify-between gap-4 border-t border-line pt-5 text-sm">
        {previous ? <MonthLink month={previous} back /> : <span />}
        {next && <MonthLink month={next} />}
      </nav>
    </>
  );
}

function TopicEntry({ topic }: { topic: TopicView }) {
  const t = useT();
  return (
    <li id={topic.id} className="scroll-mt-6 target:-mx-3 target:rounded-md target:bg-accent-soft target:px-3 target:py-1">
      <p className="flex items-baseline gap-2.5 text-sm">
        <StateMark state={topic.state} className="self-start mt-0.5" />
        <span className={topic.state === "listed" ? "text-ink-soft" : "font-medium"}>{capital(topic.text)}</span>
        {topic.kind !== "topic" && <span className="rounded-sm border border-line px-1.5 text-xs text-ink-soft">{t(topicKindWords[topic.kind])}</span>}
      </p>
      {topic.items.length > 0 && (
        <ul className="mt-1 ml-6.5 border-l border-line pl-4">
          {topic.items.map((item) => <ItemLine key={`${item.kind} ${item.slug}`} item={item} />)}
        </ul>
      )}
    </li>
  );
}

function MonthLink({ month, back = false }: { month: MonthView; back?: boolean }) {
  const t = useT();
  return (
    <Link href={`/months/${month.month}`} rel={back ? "prev" : "next"} className="link inline-flex items-center gap-1.5">
      {back && <Icon name="arrow-right" size={14} className="rotate-180" />}
      {t("Month {month}: {title}", { month: month.month, title: t.asIs(month.title) })}
      {!back && <Icon name="arrow-right" size={14} />}
    </Link>
  );
}
