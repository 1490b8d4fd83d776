import Link from "next/link";
import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { DateText } from "#components/ui/date.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { ChallengeState } from "./challenge-state.tsx";
import { UnarchiveButton } from "./unarchive-button.tsx";
import type { ChallengeLine } from "../queries.ts";

interface TeachStartProps {
  challenges: readonly ChallengeLine[];
  onDisk: readonly { slug: string; title: string; month: number; kind: string }[];
  timeZone: string;
}

function Line({ challenge, timeZone }: { challenge: ChallengeLine; timeZone: string }) {
  const t = useT();
  const { id, slug, title, month, archived, number, withdrawn, owner, updatedAt, updatedBy } = challenge;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        {archived ? <span className="text-base font-medium">{title}</span> : <Link href={`/teach/challenges/${id}`} className="link text-base font-medium">{title}</Link>}
        <p className="text-ink-soft">
          {t("Month {month}", { month })} · <span className="font-mono text-xs">{slug}</span>{owner !== null && <> · {t("by {name}", { name: owner })}</>}
          {number !== null && withdrawn === false && <> · <Link href={`/teach/exercises/${slug}`} aria-label={t("Insights of {title}", { title })} className="link">{t("Insights")}</Link></>}
        </p>
      </div>
      <div className="text-left sm:text-right">
        <p><ChallengeState challenge={challenge} /></p>
        <p className="text-ink-soft">{updatedBy === null ? t.rich("changed on {day}", { day: <DateText value={updatedAt} timeZone={timeZone} /> }) : t.rich("changed on {day} by {name}", { name: updatedBy, day: <DateText value={updatedAt} timeZone={timeZone} /> })}</p>
      </div>
      {archived && <UnarchiveButton challengeId={id} />}
    </li>
  );
}

function Lines({ challenges, timeZone }: { challenges: readonly ChallengeLine[]; timeZone: string }) {
  return <ul className="divide-y divide-line border-y border-line">{challenges.map((challenge) => <Line key={challenge.id} challenge={challenge} timeZone={timeZone} />)}</ul>;
}

/** Where an instructor begins: what is being written, what is on disk, and the ways to the cohorts. */
export function TeachStart({ challenges, onDisk, timeZone }: TeachStartProps) {
  const t = useT();
  const [active, archived] = [challenges.filter((each) => !each.archived), challenges.filter((each) => each.archived)];
  const [mine, others] = [active.filter((each) => each.mine), active.filter((each) => !each.mine)];
  const months = [...new Set(onDisk.map(({ month }) => month))];
  return (
    <div className="space-y-14">
      <section aria-labelledby="mine">
        <h2 id="mine" className="mb-3 text-xl font-semibold">{t("My challenges")}</h2>
        {mine.length > 0 ? <Lines challenges={mine} timeZone={timeZone} /> : (
          <EmptyState title={t("Nothing of yours yet")} action={<LinkButton href="/teach/challenges/new" variant="primary">{t("Write a challenge")}</LinkButton>}>
            {t("A challenge is an exercise that you write here: from a template that works already, with a preview, and a proof that says whether it can be trusted. Once published, students find it in its month.")}
          </EmptyState>
        )}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className="mb-3 text-xl font-semibold">{t("Challenges of others")}</h2>
          <p className="mb-3 max-w-prose text-sm text-ink-soft">{t("Challenges belong to the house: every instructor may change every one of them.")}</p>
          <Lines challenges={others} timeZone={timeZone} />
        </section>
      )}
      <section aria-labelledby="on-disk">
        <h2 id="on-disk" className="mb-1 text-xl font-semibold">{t("Exercises on disk")}</h2>
        <p className="mb-3 max-w-prose text-sm text-ink-soft">{t("They come with the course and are changed where its code is. Here you can read all their files, and begin a challenge as a copy of one.")}</p>
        <div className="border-t border-line">
          {months.map((month) => {
            const exercises = onDisk.filter((each) => each.month === month);
            return (
              <details key={month} className="group border-b border-line">
                <summary className="flex min-h-11 cursor-pointer items-center gap-3 py-2 text-sm hover:bg-sunken marker:content-none [&::-webkit-details-marker]:hidden"><Icon name="chevron-right" size={12} className="shrink-0 text-ink-soft transition-transform duration-150 group-open:rotate-90" /><span className="font-medium">{t("Month {month}", { month })}</span><span className="text-ink-soft tabular-nums">{t("{count, plural, one {# exercise} other {# exercises}}", { count: exercises.length })}</span></summary>
                <ul className="grid gap-x-8 pb-4 text-sm sm:grid-cols-2 lg:grid-cols-3">
                  {exercises.map(({ slug, title }) => (
                    <li key={slug} className="flex min-h-8 flex-wrap items-center gap-x-3">
                      <Link href={`/teach/challenges/on-disk/${slug}`} className="link">{title}</Link>
                      <Link href={`/teach/exercises/${slug}`} aria-label={t("Insights of {title}", { title })} className="text-xs text-ink-soft hover:text-accent">{t("Insights")}</Link>
                    </li>
                  ))}
                </ul>
              </details>
            );
          })}
        </div>
      </section>
      {archived.length > 0 && (
        <section aria-labelledby="archive">
          <h2 id="archive" className="mb-3 text-xl font-semibold">{t("Archive")}</h2>
          <Lines challenges={archived} timeZone={timeZone} />
        </section>
      )}
    </div>
  );
}
