import "server-only";
import ical, { ICalCalendarMethod, type ICalEventData } from "ical-generator";
import type { Translate } from "#domain/i18n/translate.ts";
import { placeHref } from "#domain/office-hours.ts";
import { env } from "#lib/env.ts";
import type { Meeting } from "./meetings.ts";

/** A meeting as an event, in the same words wherever it is read. */
export function meetingEvent(meeting: Meeting, t: Translate): ICalEventData {
  const href = placeHref(meeting.place);
  return {
    id: `booking-${meeting.id}@descent`,
    // The same for each reading: else clients would take every event for changed.
    stamp: meeting.createdAt,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: t("Office hours with {name}", { name: meeting.with }),
    description: [meeting.topic, meeting.note].filter((part) => part !== "").join("\n\n") || null,
    location: meeting.place,
    url: href ?? `${env().NEXTAUTH_URL}/office-hours`,
  };
}

/** One meeting as a file for a calendar program (RFC 5545). */
export function meetingFile(meeting: Meeting, t: Translate): string {
  const calendar = ical({ name: "Descent", prodId: { company: "Descent", product: "Office hours" }, method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent(meetingEvent(meeting, t));
  return calendar.toString();
}
