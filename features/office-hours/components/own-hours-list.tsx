import { useT } from "#i18n";
import { dayText } from "#domain/day-words.ts";
import { dayAt } from "#domain/day.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { momentLabel } from "#domain/moment-words.ts";
import { wallClock } from "#domain/wall-clock.ts";
import { buttonClass } from "#components/ui/button.tsx";
import type { OwnHours, OwnSlot } from "../queries.ts";
import { CancelButton } from "./cancel-button.tsx";
import { Place } from "./place.tsx";

const clock = (at: Date, timeZone: string): string => wallClock(at, timeZone).slice(11);

const told = (count: number, t: Translate): string =>
  t("{count, plural, =0 {Nobody has booked them.} one {The student who has booked a time is told.} other {The # students who have booked times are told.}}", { count });

/** A mentor's hours to come, with who has booked which time. */
export function OwnHoursList({ hours, timeZone }: { hours: readonly OwnHours[]; timeZone: string }) {
  const t = useT();
  return (
    <ol className="mt-8 space-y-8">
      {hours.map(({ id, cohort, startsAt, endsAt, place, note, slots, following }) => {
        const when = t("{from} to {to}", { from: momentLabel(startsAt, timeZone, t, new Date()), to: clock(endsAt, timeZone) });
        const booked = slots.filter(({ booking, over }) => booking !== null && !over).length;
        return (
          <li key={id}>
            <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
              <div className="min-w-0">
                <h3 className="text-base font-medium tabular-nums">{when}</h3>
                <p className="text-sm text-ink-soft wrap-anywhere">{cohort}<span className="block"><Place place={place} /></span></p>
                {note !== "" && <p className="text-sm whitespace-pre-line text-ink-soft wrap-anywhere">{note}</p>}
              </div>
              <CancelButton
                what={{ kind: "hours", officeHoursId: id }} label={t("Call off all of {when}", { when })} text={t("Call off all")} question={t("Call off these hours?")} withMessage={booked + (following?.booked ?? 0) > 0}
                explanation={told(booked, t)}
                series={following ? {
                  these: t("These alone: {when}", { when }),
                  all: t("{days, plural, one {And those of a week later, {until}} other {And those of the next # weeks, to {until}}}", { days: following.days, until: dayText(dayAt(following.until, timeZone), dayAt(startsAt, timeZone), t) }),
                  explanation: told(booked + following.booked, t),
                } : undefined}
              />
            </div>
            <ul className="mt-3 divide-y divide-line border-y border-line empty:hidden">
              {slots.flatMap(({ startsAt: begins, over, booking }) => booking ? [<Booked key={booking.id} booking={booking} startsAt={begins} over={over} officeHoursId={id} timeZone={timeZone} />] : [])}
            </ul>
            <Free slots={slots.filter(({ booking, over }) => booking === null && !over)} officeHoursId={id} timeZone={timeZone} />
          </li>
        );
      })}
    </ol>
  );
}

interface SlotPlace { officeHoursId: string; timeZone: string }

function Booked({ booking: { id, student, topic }, startsAt, over, officeHoursId, timeZone }: SlotPlace & { booking: NonNullable<OwnSlot["booking"]>; startsAt: Date; over: boolean }) {
  const t = useT();
  const time = clock(startsAt, timeZone);
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-start gap-x-4 py-2 text-sm sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]">
      <span className="py-1 tabular-nums">{time}</span>
      <span className="min-w-0 py-1 wrap-anywhere"><span className="font-medium">{student}</span>{topic !== "" && <span className="block whitespace-pre-line text-ink-soft">{topic}</span>}</span>
      <span className="flex flex-wrap gap-1 max-sm:col-start-2 max-sm:-ml-3">
        <a href={`/api/v1/bookings/${id}/ics`} download="office-hours.ics" aria-label={t("Calendar file: {time}, {name}", { time, name: student })} className={`${buttonClass("quiet", "sm")} max-sm:min-h-11`}>{t("Calendar file")}</a>
        {!over && (
          <CancelButton
            what={{ kind: "slot", officeHoursId, startsAt: startsAt.toISOString() }} quiet withMessage label={t("Call off {when}", { when: time })} text={t("Call off")}
            question={t("Call off the meeting with {name}?", { name: student })} explanation={t("The time is offered no longer, and {name} is told.", { name: student })}
          />
        )}
      </span>
    </li>
  );
}

/** Times that nobody has booked, close together: most hours are most of the time empty. */
function Free({ slots, officeHoursId, timeZone }: SlotPlace & { slots: readonly OwnSlot[] }) {
  const t = useT();
  if (slots.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap gap-x-1">
      <span className="w-full text-sm text-ink-soft">{t("Free; choose one to take it back:")}</span>
      {slots.map(({ startsAt }) => {
        const time = clock(startsAt, timeZone);
        return (
          <CancelButton
            key={time} what={{ kind: "slot", officeHoursId, startsAt: startsAt.toISOString() }} quiet withMessage={false}
            className="first-of-type:-ml-3" label={t("Take back {when}", { when: time })} text={time} question={t("Offer {time} no longer?", { time })} explanation={t("The other times of these hours stay.")}
          />
        );
      })}
    </div>
  );
}
