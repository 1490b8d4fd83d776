import "server-only";
import { dayAt } from "#domain/day.ts";
import { agoWords } from "#domain/day-words.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { reasonWords } from "#domain/risk-words.ts";
import { unsubscribeHeaders } from "#features/notifications/service.ts";
import type { QueueCount } from "#features/queue/queries.ts";
import { mailLink, paragraphs } from "#lib/mail-text.ts";
import type { Mail } from "#lib/mail.ts";
import type { CohortWithRisk } from "./queries.ts";
import { weekWords } from "./week-words.ts";

/** Named in the mail; the page has all of them. */
const mostNamed = 8;

export interface DigestFacts {
  cohorts: readonly CohortWithRisk[];
  queue: QueueCount;
}

/** Whether there is anything that a mentor should read. */
export const isWorthSaying = ({ cohorts, queue }: DigestFacts): boolean =>
  queue.waiting > 0 || cohorts.some(({ risk: { students, week } }) => students.length > 0 || week.solved + week.lessons > 0);

function aboutCohort({ cohort, risk: { students, week } }: CohortWithRisk, t: Translate, now: Date): string[] {
  const named = students.slice(0, mostNamed).map(({ name, reasons }) =>
    t("{name}: {reasons}", { name, reasons: reasons.map((reason) => reasonWords(reason, cohort.timeZone, t, now)).join("; ") }));
  return [
    cohort.name, weekWords(week, t),
    ...students.length === 0 ? [t("Nobody stands out as needing help.")] : [
      t("{count, plural, one {# student may need help:} other {# students may need help:}}", { count: students.length }),
      ...named, mailLink(`/desk/cohorts/${cohort.id}/risk`),
    ],
  ];
}

/** The weekly mail to somebody who mentors. */
export function deskDigestMail(t: Translate, to: { id: string; name: string; email: string; timeZone: string }, { cohorts, queue }: DigestFacts, now: Date): Mail {
  const inNeed = cohorts.reduce((sum, { risk }) => sum + risk.students.length, 0);
  return {
    to: to.email,
    subject: inNeed > 0
      ? t("Your cohorts this week: {count, plural, one {# student may need help} other {# students may need help}}", { count: inNeed })
      : t("Your cohorts this week"),
    text: paragraphs(
      t("Hello {name},", { name: to.name }),
      ...queue.waiting === 0 || queue.oldest === null ? [t("Nothing waits for your answer.")] : [
        t("{count, plural, one {# piece of work waits} other {# pieces of work wait}} for an answer, the oldest handed in {ago}.", { count: queue.waiting, ago: agoWords(dayAt(queue.oldest, to.timeZone), dayAt(now, to.timeZone), t) }),
        ...queue.breached === 0 ? [] : [t("{count, plural, one {# of them waits} other {# of them wait}} for longer than you meant them to.", { count: queue.breached })],
        mailLink("/desk/queue"),
      ],
      ...cohorts.flatMap((each) => aboutCohort(each, t, now)),
      t("You get this mail on Mondays because you mentor a cohort. Your settings switch it off:"),
      mailLink("/settings#desk-digest"),
    ),
    headers: unsubscribeHeaders(to.id),
  };
}
