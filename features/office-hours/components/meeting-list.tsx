import { useT } from "#i18n";
import { momentLabel } from "#domain/moment-words.ts";
import { wallClock } from "#domain/wall-clock.ts";
import { buttonClass } from "#components/ui/button.tsx";
import type { OfficeHoursView } from "../queries.ts";
import { CancelButton } from "./cancel-button.tsx";
import { Place } from "./place.tsx";

/** A student's meetings to come, the next first. */
export function MeetingList({ meetings, timeZone }: { meetings: OfficeHoursView["meetings"]; timeZone: string }) {
  const t = useT();
  return (
    <ol className="divide-y divide-line border-y border-line">
      {meetings.map(({ id, startsAt, endsAt, with: name, topic, place, note, begun }) => {
        const when = t("{from} to {to}", { from: momentLabel(startsAt, timeZone, t, new Date()), to: wallClock(endsAt, timeZone).slice(11) });
        return (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
            <div className="min-w-0 flex-1 basis-72">
              <p className="text-base font-medium tabular-nums">{when}</p>
              <p className="text-sm text-ink-soft wrap-anywhere">{name}<span className="block"><Place place={place} /></span></p>
              {topic !== "" && <p className="mt-1 text-sm whitespace-pre-line wrap-anywhere">{topic}</p>}
              {note !== "" && <p className="mt-1 text-sm whitespace-pre-line text-ink-soft wrap-anywhere">{note}</p>}
            </div>
            <div className="flex flex-wrap gap-2">
              <a href={`/api/v1/bookings/${id}/ics`} download="office-hours.ics" aria-label={t("Calendar file: {when}", { when })} className={`${buttonClass("secondary", "sm")} max-sm:min-h-11`}>{t("Calendar file")}</a>
              {!begun && <CancelButton what={{ kind: "booking", bookingId: id }} label={t("Call off {when}", { when })} text={t("Call off")} question={t("Call off the meeting with {name}?", { name })} explanation={t("The time is free for others again, and {name} is told.", { name })} withMessage />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
