import "server-only";
import type { CohortRole } from "#domain/cohort.ts";
import { dateWords, type Day } from "#domain/day.ts";
import { msg, type Translate } from "#domain/i18n/translate.ts";
import { mailLink, paragraphs } from "#lib/mail-text.ts";
import { sendMail, tryMail, type Mail } from "#lib/mail.ts";

interface Facts {
  /** The reader's name where it is known. */
  name: string | null;
  cohort: string;
  startsOn: Day;
  role: CohortRole;
  /** Who invites or enrols them. */
  by: string;
}

const invited: Record<CohortRole, string> = {
  student: msg("{by} invites you to {cohort}, a course in deep learning at Descent that begins on {day}."),
  mentor: msg("{by} invites you to {cohort}, a course in deep learning at Descent that begins on {day}, as one of its mentors."),
  instructor: msg("{by} invites you to {cohort}, a course in deep learning at Descent that begins on {day}, as one of its instructors."),
};
const enrolled: Record<CohortRole, string> = {
  student: msg("{by} has put you into {cohort}, a course in deep learning at Descent that begins on {day}."),
  mentor: msg("{by} has put you into {cohort}, a course in deep learning at Descent that begins on {day}, as one of its mentors."),
  instructor: msg("{by} has put you into {cohort}, a course in deep learning at Descent that begins on {day}, as one of its instructors."),
};

const hello = (t: Translate, name: string | null) => name === null ? t("Hello,") : t("Hello {name},", { name });

/** To somebody who may join. @param token of the link */
export const invitationMail = (t: Translate, to: string, { name, role, startsOn, ...facts }: Facts, token: string): Mail => ({
  to,
  subject: t("You are invited to {cohort}", facts),
  text: paragraphs(
    hello(t, name),
    t(invited[role], { ...facts, day: dateWords(startsOn, t.locale) }),
    t("Open this link to join; without an account you make one there, with this address:"),
    mailLink(`/join/${token}`),
    t("If you did not expect this, leave the link alone: nothing will come of it."),
  ),
});

/** To somebody with an account, who is in the cohort from now on. */
export const enrolledMail = (t: Translate, to: string, { name, role, startsOn, ...facts }: Facts): Mail => ({
  to,
  subject: t("You are in {cohort}", facts),
  text: paragraphs(
    hello(t, name),
    t(enrolled[role], { ...facts, day: dateWords(startsOn, t.locale) }),
    t("Its plan is on your page of today:"),
    mailLink("/today"),
    t("If this is a mistake, answer this mail: the people who run this site can help."),
  ),
});

/** Sends one after the other, without making the caller wait: a roster's mails at once would be more connections than mail servers take. */
export function sendInTurn(mails: readonly Mail[]): void {
  void (async () => {
    for (const mail of mails) {
      const delivery = await tryMail(mail);
      // It is tried again by itself, later.
      if (delivery === "unreached" || delivery === "later") sendMail(mail);
    }
  })();
}
