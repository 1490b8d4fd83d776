import Link from "next/link";
import { useT } from "#i18n";
import { Icon } from "#components/ui/icon.tsx";
import { capital } from "#domain/i18n/in-words.ts";
import type { Item, MonthView, TopicView } from "#domain/year-progress.ts";
import { StateMark } from "./state-mark.tsx";

/** A month's topics in short, as they unfold on the roadmap. */
export function MonthPanel({ month, linked }: { month: MonthView; linked: boolean }) {
  const t = useT();
  return (
    <section aria-label={t("Month {month}: {title}", { month: month.month, title: t.asIs(month.title) })}>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-line pt-4 xl:border-t-0 xl:pt-0">
        <h3 className="text-lg font-semibold">{t.asIs(month.title)}</h3>
        {linked && (
          <Link href={`/months/${month.month}`} className="link inline-flex items-center gap-1.5 text-sm font-medium">
            {t("Open month {month}", { month: month.month })} <Icon name="arrow-right" size={14} />
          </Link>
        )}
      </div>
      <div className="gap-x-10 md:columns-2 xl:columns-3">
        {month.levels.map((level) => (
          <div key={level.id} className="contents">
            {level.groups.map((group) => (
              <div key={group.id} className="mb-6 break-inside-avoid">
                <h4 className="mb-1.5 text-sm font-medium text-ink-soft">{group.title}</h4>
                <ul className="space-y-1">
                  {group.topics.map((topic) => <TopicLine key={topic.id} topic={topic} linked={linked} />)}
                </ul>
              </div>
            ))}
            {level.projects.length > 0 && (
              <div className="mb-6 break-inside-avoid">
                <h4 className="mb-1.5 text-sm font-medium text-ink-soft">{level.title}</h4>
                <ul className="space-y-1 text-sm">{level.projects.map((project) => <li key={project.id}>{project.text}</li>)}</ul>
              </div>
            )}
          </div>
        ))}
        {month.others.length > 0 && (
          <div className="mb-6 break-inside-avoid">
            <h4 className="mb-1.5 text-sm font-medium text-ink-soft">{month.levels.length === 0 ? t("Lessons and exercises") : t("Also in this month")}</h4>
            <ul className="space-y-1">{month.others.map((item) => <OtherLine key={`${item.kind} ${item.slug}`} item={item} />)}</ul>
          </div>
        )}
      </div>
    </section>
  );
}

function OtherLine({ item }: { item: Item }) {
  return (
    <li className="flex gap-2 text-sm">
      <StateMark state={item.state} className="mt-0.5" />
      <Link href={`/${item.kind}s/${item.slug}`} className="decoration-line-strong underline-offset-3 hover:underline">{item.title}</Link>
    </li>
  );
}

function TopicLine({ topic, linked }: { topic: TopicView; linked: boolean }) {
  const text = capital(topic.text);
  return (
    <li className="flex gap-2 text-sm">
      <StateMark state={topic.state} className="mt-0.5" />
      {linked && topic.items.length > 0
        ? <Link href={`/months/${topic.month}#${topic.id}`} className="decoration-line-strong underline-offset-3 hover:underline">{text}</Link>
        : <span className="text-ink-soft">{text}</span>}
    </li>
  );
}
