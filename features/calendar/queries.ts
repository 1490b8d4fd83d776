import "server-only";
import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { courseWeek, planWeeks, weeksPerMonth } from "#domain/calendar.ts";
import { addDays, toDate } from "#domain/day.ts";
import { cohortCalendar, type CalendarDate } from "#domain/cohort-calendar.ts";
import { languageFrom } from "#domain/i18n/language.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { itemsInOrder } from "#domain/next-step.ts";
import { itemsOfCourse } from "#features/curriculum/queries.ts";
import { listMemberships, type Membership } from "#features/enrolments/queries.ts";
import { listMeetingEvents } from "#features/office-hours/queries.ts";
import { yearOf } from "#lib/catalog/courses.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { speakerOf } from "#lib/i18n/server.ts";
import { hashToken } from "#lib/tokens.ts";

/** When the viewer's feed was made; null while there is none. */
export async function selectFeedDate(viewer: { id: string }): Promise<Date | null> {
  const feed = await db().calendarFeed.findUnique({ where: { userId: viewer.id }, select: { createdAt: true } });
  return feed?.createdAt ?? null;
}

const itemWords = { lesson: msg("{title} (lesson, {minutes} min)"), exercise: msg("{title} (exercise, {minutes} min)") };

/** Meetings that were longer ago are not in the feed. */
const meetingsForDays = 90;

/** The cohort's deadlines and exams as events. */
const datesOf = (cohort: Membership, t: Translate) => cohortCalendar(cohort).flatMap((date: CalendarDate) => {
  if (date.kind === "exam") return [{ id: `exam-${date.id}`, summary: t("Exam: {title}", { title: date.title }), start: date.opensAt, end: date.closesAt, path: "/today" }];
  const named = date.kind === "exercise" ? selectOptionalExercise(date.key) : date.kind === "project" ? selectOptionalProject(date.key) : null;
  if (date.kind !== "month" && named === null) return [];
  const title = named?.title ?? t("Month {month}: {title}", { month: date.key, title: t.asIs(yearOf(cohort.courseId).months[Number(date.key) - 1]?.title ?? "") });
  return [{ id: `${cohort.startsOn}-due-${date.kind}-${date.key}`, summary: t("Due: {title}", { title }), start: date.dueAt, end: date.dueAt, path: `/${date.kind}s/${date.key}` }];
});

/**
 * The calendar behind a feed's token, as iCalendar (RFC 5545): a whole-day event for each week of the course of
 * each of the person's cohorts, with the week's lessons and exercises, and its deadlines and exams; and the person's meetings in office hours, until
 * they are cancelled. Null for a token that leads nowhere. It tells nothing of what they have done.
 */
export async function selectOptionalCalendar(token: string, now = new Date()): Promise<string | null> {
  const feed = await db().calendarFeed.findUnique({ where: { tokenHash: hashToken(token) }, select: { userId: true, createdAt: true, user: { select: { language: true } } } });
  if (!feed) return null;
  const since = new Date(now.getTime() - meetingsForDays * 86_400_000);
  const t = speakerOf(languageFrom(feed.user.language) ?? "en");
  const [memberships, meetings] = await Promise.all([listMemberships({ id: feed.userId }), listMeetingEvents(feed.userId, since, t)]);
  const site = env().NEXTAUTH_URL;
  const calendar = ical({ name: "Descent", prodId: { company: "Descent", product: "Course calendar" }, method: ICalCalendarMethod.PUBLISH, ttl: 12 * 60 * 60 });
  for (const meeting of meetings) calendar.createEvent(meeting);
  for (const cohort of memberships) {
    for (const { id, summary, start, end, path } of datesOf(cohort, t)) {
      calendar.createEvent({ id: `${id}@descent`, stamp: feed.createdAt, start, end, summary, url: `${site}${path}` });
    }
    const items = itemsOfCourse(cohort.courseId);
    for (const month of yearOf(cohort.courseId).months) {
      const plan = planWeeks(itemsInOrder(month.month, items));
      for (let week = 1; week <= weeksPerMonth; week++) {
        const { from, to, number } = courseWeek(cohort.startsOn, month.month, week);
        calendar.createEvent({
          id: `${cohort.startsOn}-week-${number}@descent`,
          // The same for each reading: else clients would take every event for changed.
          stamp: feed.createdAt,
          allDay: true,
          start: toDate(from),
          end: toDate(addDays(to, 1)),
          summary: t("Month {month}, week {week}: {title}", { month: month.month, week, title: month.title }),
          description: plan[week - 1].map(({ kind, slug, title, minutes }) => `${t(itemWords[kind], { title, minutes })}\n${site}/${kind}s/${slug}`).join("\n\n") || t("Time to catch up, or to go ahead."),
          url: `${site}/months/${month.month}`,
          transparency: ICalEventTransparency.TRANSPARENT,
        });
      }
    }
  }
  return calendar.toString();
}
