import Link from "next/link";
import type { ReactNode } from "react";
import { useT } from "#i18n";
import { inDays, type Day, dayAt } from "#domain/day.ts";
import { agoWords } from "#domain/day-words.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { DeskView, OfficeHour } from "../desk.ts";

/** What waits, at a glance: the queue, messages, and the office hours of today. */
export function DeskNow({ view: { queue, unread, officeHours }, timeZone, today }: { view: DeskView; timeZone: string; today: Day }) {
  const t = useT();
  return (
    <dl className="grid border-y border-line sm:grid-cols-3 sm:divide-x sm:divide-line max-sm:divide-y">
      <Fact label={t("To review")} href="/desk/queue" value={queue.waiting === 0 ? t("Nothing waits") : t("{count, plural, one {# piece of work} other {# pieces of work}}", { count: queue.waiting })}>
        {queue.oldest !== null && t("The oldest was handed in {ago}.", { ago: agoWords(dayAt(queue.oldest, timeZone), today, t) })}
        {queue.breached > 0 && <span className="mt-1 flex gap-1.5 text-warning"><Icon name="warning" className="mt-0.5" />{t("{count, plural, one {# of them waits} other {# of them wait}} for longer than you meant them to.", { count: queue.breached })}</span>}
      </Fact>
      <Fact label={t("Messages")} href="/messages" value={unread === 0 ? t("Nothing new") : t("{count, plural, one {# conversation with news} other {# conversations with news}}", { count: unread })}>
        {unread === 0 && t("You have read all of them.")}
      </Fact>
      <Fact label={t("Office hours today")} href="/office-hours" value={officeHours.length === 0 ? t("None") : officeHours.map((hour) => spanWords(hour, timeZone, t.locale)).join(", ")}>
        {officeHours.map(({ id, cohort, place, booked }) => (
          <span key={id} className="block wrap-anywhere">{t("{cohort}, {place}: {booked, plural, =0 {nobody has booked yet} one {# student has booked} other {# students have booked}}", { cohort, place, booked })}</span>
        ))}
        {officeHours.length === 0 && t("Students book the time that you offer.")}
      </Fact>
    </dl>
  );
}

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const spanWords = ({ startsAt, endsAt }: OfficeHour, timeZone: string, locale: string): string =>
  `${inDays(startsAt, locale, clock, timeZone)}–${inDays(endsAt, locale, clock, timeZone)}`;

function Fact({ label, href, value, children }: { label: string; href: string; value: string; children?: ReactNode }) {
  return (
    <div className="min-w-0 py-4 sm:px-6 sm:first:pl-0 sm:last:pr-0">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="mt-0.5">
        <Link href={href} className="inline-flex min-h-6 items-center text-lg font-semibold tabular-nums underline decoration-line-strong underline-offset-4 hover:text-accent hover:decoration-accent">{value}</Link>
        <div className="mt-1 text-sm text-ink-soft">{children}</div>
      </dd>
    </div>
  );
}
