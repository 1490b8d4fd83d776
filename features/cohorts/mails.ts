import "server-only";
import type { CohortRole } from "#domain/cohort.ts";
import { dateWords, type Day } from "#domain/day.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { mailLink, paragraphs } from "#lib/mail-text.ts";
import type { Mail } from "#lib/mail.ts";

interface Facts {
  /** The reader's name where it is known. */
  name: string | null;
  cohort: string;
  startsOn: Day;
  role: CohortRole;
  /** Who invites them; null when their account is gone. */
  by: string | null;
}

/** How much of a link's token is kept, to tell a few apart. */
export const tokenHintLength = 4;

const invited: Record<CohortRole, string> = {
  student: msg("{by} invites you to {cohort}, a course in deep learning at Descent that begins on {day}."),
  mentor: msg("{by} invites you to {cohort}, a course in deep learning at Descent that begins on {day}, as one of its mentors."),
  instructor: msg("{by} invites you to {cohort}, a course in deep learning at Descent that begins on {day}, as one of its instructors."),
};
const invitedByNobody: Record<CohortRole, string> = {
  student: msg("You are invited to {cohort}, a course in deep learning at Descent that begins on {day}."),
  mentor: msg("You are invited to {cohort}, a course in deep learning at Descent that begins on {day}, as one of its mentors."),
  instructor: msg("You are invited to {cohort}, a course in deep learning at Descent that begins on {day}, as one of its instructors."),
};

const hello = (t: Translate, name: string | null) => name === null ? t("Hello,") : t("Hello {name},", { name });

/** To somebody who may join. @param token of the link */
export const invitationMail = (t: Translate, to: string, { name, role, startsOn, by, cohort }: Facts, token: string): Mail => ({
  to,
  subject: t("You are invited to {cohort}", { cohort }),
  text: paragraphs(
    hello(t, name),
    by === null ? t(invitedByNobody[role], { cohort, day: dateWords(startsOn, t.locale) }) : t(invited[role], { by, cohort, day: dateWords(startsOn, t.locale) }),
    t("Open this link to join; without an account you make one there, with this address:"),
    mailLink(`/join/${token}`),
    t("If you did not expect this, leave the link alone: nothing will come of it."),
  ),
});
