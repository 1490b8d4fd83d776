import { useT } from "#i18n";
import type { Day } from "#domain/day.ts";
import { dayText } from "#domain/day-words.ts";
import { wallClock } from "#domain/wall-clock.ts";
import type { OfficeHoursView } from "../queries.ts";
import { OfferedSlots } from "./offered-slots.tsx";
import { Place } from "./place.tsx";

interface OfferedDaysProps {
  days: OfficeHoursView["days"];
  today: Day;
  timeZone: string;
}

/** What is offered, day by day. */
export function OfferedDays({ days, today, timeZone }: OfferedDaysProps) {
  const t = useT();
  const several = new Set(days.flatMap(({ hours }) => hours.map(({ cohort }) => cohort))).size > 1;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {days.map(({ day, hours }) => (
        <li key={day} className="grid gap-x-8 gap-y-3 py-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <h3 className="text-base font-medium">{dayText(day, today, t)}</h3>
          <ul className="space-y-5">
            {hours.map(({ id, mentor, cohort, place, note, slots }) => (
              <li key={id} className="space-y-2">
                <p className="text-sm wrap-anywhere">
                  <span className="font-medium">{mentor}</span>{several && <span className="text-ink-soft"> · {cohort}</span>} <span className="text-ink-soft">· <Place place={place} /></span>
                  {note !== "" && <span className="block whitespace-pre-line text-ink-soft">{note}</span>}
                </p>
                <OfferedSlots
                  officeHoursId={id} mentor={mentor}
                  slots={slots.map(({ startsAt, state }) => ({ startsAt: startsAt.toISOString(), state, time: wallClock(startsAt, timeZone).slice(11) }))}
                  day={dayText(day, today, t)}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
