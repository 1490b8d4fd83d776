import { useT } from "#i18n";
import { progressWords } from "#domain/award-rules.ts";
import { DateText } from "#components/ui/date.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { cn } from "#lib/cn.ts";
import { CertificateLink } from "#features/profiles/components/certificate-link.tsx";
import Link from "next/link";
import { Fragment } from "react";
import type { AchievementProgress, TierProgress } from "../queries.ts";
import { EvidenceSection } from "./evidence-section.tsx";

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The tiers from the first steps up, each with its achievements and what is missing. */
export function TierList({ tiers, certificates, timeZone }: { tiers: readonly TierProgress[]; certificates: ReadonlyMap<string, string>; timeZone: string }) {
  const t = useT();
  return (
    <div className="space-y-14">
      {tiers.map((tier) => (
        <section key={tier.id} aria-labelledby={tier.id}>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id={tier.id} className="text-xl font-semibold">{t.asIs(tier.title)}</h2>
            {tier.awarded === tier.achievements.length
              ? <CertificateLink tier={tier.id} title={t.asIs(tier.title)} certificate={certificates.get(tier.id) ?? null} />
              : <p className="text-sm text-ink-soft tabular-nums">{t("{done} of {of}", { done: tier.awarded, of: tier.achievements.length })}</p>}
            <p className="w-full text-sm text-ink-soft">{t.asIs(tier.summary)}</p>
          </div>
          <ul className="divide-y divide-line border-y border-line">
            {tier.achievements.map((achievement) => <AchievementEntry key={achievement.id} achievement={achievement} timeZone={timeZone} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function AchievementEntry({ achievement, timeZone }: { achievement: AchievementProgress; timeZone: string }) {
  const t = useT();
  const { id, text, award, awardedAt, done, of } = achievement;
  return (
    <li id={id} className="grid scroll-mt-6 grid-cols-[2rem_minmax(0,1fr)] gap-x-4 py-5">
      <span className={cn("grid size-8 place-items-center rounded-full border", awardedAt ? "border-passed bg-passed text-paper" : "border-line-strong text-ink-soft")}>
        <Icon name="award" size={18} />
      </span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-1">
          <h3 className="text-base font-medium">{sentence(t.asIs(text))}</h3>
          {awardedAt
            ? <p className="inline-flex items-center gap-1.5 text-sm text-passed"><Icon name="check" size={14} /><span>{t.rich("Awarded on {day}", { day: <DateText value={awardedAt} timeZone={timeZone} /> })}</span></p>
            : <p className="text-sm text-ink-soft tabular-nums">{sentence(progressWords(achievement, t))}</p>}
        </div>
        {!awardedAt && award === "automatic" && <ProgressBar label={sentence(t.asIs(text))} value={done} max={of} className="mt-2 max-w-xs" />}
        {!awardedAt && <Missing achievement={achievement} />}
        {achievement.asks !== null && <EvidenceSection achievement={achievement} asks={achievement.asks} timeZone={timeZone} />}
      </div>
    </li>
  );
}

/** Exercises that would bring it nearer: those that can be solved now as links, the rest as a number. */
function Missing({ achievement: { missing } }: { achievement: AchievementProgress }) {
  const t = useT();
  const here = missing.flatMap(({ slug, title }) => title === null ? [] : [{ slug, title }]);
  const later = missing.length - here.length;
  if (missing.length === 0) return null;
  if (here.length === 0) return <p className="mt-2 text-sm text-ink-soft">{t("{count, plural, one {Its exercise is} other {Its # exercises are}} not in the course yet.", { count: later })}</p>;
  const links = here.map(({ slug, title }, index) => (
    <Fragment key={slug}>{index > 0 && ", "}<Link href={`/exercises/${slug}`} className="link">{title}</Link></Fragment>
  ));
  return (
    <p className="mt-2 text-sm text-ink-soft">
      {later === 0
        ? t.rich("Still to be accepted: {exercises}.", { exercises: links })
        : t.rich("Still to be accepted: {exercises}, and {count, plural, one {one that is} other {# that are}} not in the course yet.", { exercises: links, count: later })}
    </p>
  );
}
