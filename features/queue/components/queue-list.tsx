import Link from "next/link";
import { useT } from "#i18n";
import { kindNames, targetWords, timeWords } from "#domain/queue-words.ts";
import type { Target } from "#domain/queue.ts";
import { DateText } from "#components/ui/date.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { Claimed } from "../claims.ts";
import type { QueueLine } from "../queries.ts";
import { GiveBack } from "./give-back.tsx";

interface QueueListProps {
  lines: readonly QueueLine[];
  timeZone: string;
  now: Date;
  /** Whether the cohort says something: there are several. */
  cohorts: boolean;
}

/** What waits for a person, the oldest first. */
export function QueueLines({ lines, timeZone, now, cohorts }: QueueListProps) {
  const t = useT();
  return (
    <ol aria-label={t("What waits for a review")} className="divide-y divide-line border-y border-line">
      {lines.map((line) => <Line key={`${line.kind} ${line.id}`} line={line} timeZone={timeZone} now={now} cohorts={cohorts} />)}
    </ol>
  );
}

const looks: Record<Target["state"], { icon: IconName; look: string }> = {
  waiting: { icon: "clock", look: "text-ink-soft" },
  soon: { icon: "clock", look: "font-medium text-warning" },
  breached: { icon: "warning", look: "font-medium text-failed" },
};

function Line({ line, timeZone, now, cohorts }: Omit<QueueListProps, "lines"> & { line: QueueLine }) {
  const t = useT();
  const title = line.title === null ? t("Something that is not in the course any more") : t.asIs(line.title);
  const { icon, look } = looks[line.target.state];
  return (
    <li className="grid gap-x-8 gap-y-1.5 py-4 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_23rem_13rem]">
      <div className="min-w-0">
        <p className="text-xs text-ink-soft">{t(kindNames[line.kind])}</p>
        <Link href={line.href} className="link inline-flex min-h-6 items-center text-base font-medium wrap-anywhere"><span className="first-letter:uppercase">{title}</span></Link>
        <p className="text-sm wrap-anywhere text-ink-soft">
          {cohorts && line.cohort ? t("{name} in {cohort}", { name: line.student.name, cohort: line.cohort.name }) : line.student.name}
        </p>
      </div>
      <div className="text-sm tabular-nums lg:pt-5">
        <p className={`flex items-center gap-1.5 ${look}`}><Icon name={icon} size={14} />{targetWords(line.target, timeZone, t, now)}</p>
        <p className="text-ink-soft">{t.rich("Waits since {date}", { date: <DateText value={line.since} timeZone={timeZone} /> })}</p>
      </div>
      <div className="min-w-0 text-sm empty:hidden lg:col-start-2 xl:col-start-auto xl:pt-5">
        {line.claim && <Holder claim={line.claim} timeZone={timeZone} />}
        {line.last && <p className="wrap-anywhere text-ink-soft">{line.last.mine ? t("You answered the round before") : t("{name} answered the round before", { name: line.last.name })}</p>}
        {line.claim?.mine && <GiveBack kind={line.kind} id={line.id} of={title} />}
      </div>
    </li>
  );
}

function Holder({ claim, timeZone }: { claim: Claimed; timeZone: string }) {
  const t = useT();
  const time = timeWords(claim.until, timeZone, t);
  return <p className="flex items-start gap-1.5 wrap-anywhere"><Icon name="lock" size={14} className="mt-0.5" />{claim.mine ? t("In your hands until {time}", { time }) : t("{name} has this in hand until {time}", { name: claim.by, time })}</p>;
}
