import { useT } from "#i18n";
import type { Translate } from "#domain/i18n/translate.ts";
import { SettingsSection } from "#features/accounts/components/settings-section.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import type { DataSummary } from "../queries.ts";
import { DeleteAccount } from "./delete-account.tsx";

/** What goes with the account: only what there is. */
function goes({ submissions, drafts, notes, evidence, files, achievements, certificates, papers, shared, messages, gallery, bookings, officeHours, snoozes, overrides, reviews, reusableComments }: DataSummary, t: Translate): string[] {
  const lines: [number, string][] = [
    [submissions, t("{count, plural, one {# submission with its verdicts} other {# submissions with their verdicts}}", { count: submissions })],
    [drafts, t("{count, plural, one {# draft} other {# drafts}}", { count: drafts })],
    [notes, t("{count, plural, one {# note} other {# notes}}", { count: notes })],
    [evidence, t("{count, plural, one {# piece of evidence or report, with its answer} other {# pieces of evidence and reports, with the answers}}", { count: evidence })],
    [files, t("{count, plural, one {# file} other {# files}}", { count: files })],
    [achievements, t("{count, plural, one {# achievement} other {# achievements}}", { count: achievements })],
    [certificates, t("{count, plural, one {# certificate: its number will verify nothing any more} other {# certificates: their numbers will verify nothing any more}}", { count: certificates })],
    [papers, t("{count, plural, one {# paper of your reading list} other {# papers of your reading list}}", { count: papers })],
    [shared, t("{count, plural, one {# solution that you share with others} other {# solutions that you share with others}}", { count: shared })],
    [messages, t("{count, plural, one {# message about your projects} other {# messages about your projects}}", { count: messages })],
    [gallery, t("{count, plural, one {# project that you show in the gallery} other {# projects that you show in the gallery}}", { count: gallery })],
    [reviews, t("{count, plural, one {# review of your code} other {# reviews of your code}}", { count: reviews })],
    [reusableComments, t("{count, plural, one {# reusable comment} other {# reusable comments}}", { count: reusableComments })],
    [overrides, t("{count, plural, one {# grade that was given to you by hand} other {# grades that were given to you by hand}}", { count: overrides })],
    [snoozes, t("{count, plural, one {# note of a mentor about how you are doing} other {# notes of mentors about how you are doing}}", { count: snoozes })],
    [bookings, t("{count, plural, one {# meeting in office hours that you booked} other {# meetings in office hours that you booked}}", { count: bookings })],
    [officeHours, t("{count, plural, one {# time of office hours that you offer, with its bookings} other {# times of office hours that you offer, with their bookings}}", { count: officeHours })],
  ];
  return [t("Your name and address, your progress, habits and settings"), ...lines.filter(([count]) => count > 0).map(([, line]) => line)];
}

/** What stays without their name: only what there is. */
function stays({ posts, written, reviewComments, lessons }: DataSummary, t: Translate): string[] {
  const lines: [number, string][] = [
    [posts, t("{count, plural, one {Your question or answer in the discussion stays, without your name: others build on it.} other {Your # questions and answers in the discussion stay, without your name: others build on them.}}", { count: posts })],
    [reviewComments, t("{count, plural, one {Your comment in a review of somebody’s code stays, without your name.} other {Your # comments in reviews of others’ code stay, without your name.}}", { count: reviewComments })],
    [lessons, t("{count, plural, one {A version of a course’s lesson that you published stays, without your name: students read it.} other {# versions of courses’ lessons that you published stay, without your name: students read them.}}", { count: lessons })],
    [written, t("{count, plural, one {A message or announcement of yours stays, without your name: others were meant to read it.} other {# messages and announcements of yours stay, without your name: others were meant to read them.}}", { count: written })],
  ];
  return lines.filter(([count]) => count > 0).map(([, line]) => line);
}

/** Taking one's data along, and leaving. */
export function PersonalData({ summary, word, hasPassword }: { summary: DataSummary; word: string; hasPassword: boolean }) {
  const t = useT();
  return (
    <SettingsSection id="data" title={t("Your data")} lead={t("Everything that this site keeps about you is yours.")}>
      <div className="space-y-6">
        <div>
          <a href="/api/v1/export" download className={buttonClass("secondary", "md")}>{t("Save my data")}</a>
          <p className="mt-2 text-sm text-ink-soft">{t("A ZIP archive with your code, notes and files as they are, and the rest as JSON.")}</p>
        </div>
        <DeleteAccount goes={goes(summary, t)} stays={stays(summary, t)} word={t.asIs(word)} hasPassword={hasPassword} />
      </div>
    </SettingsSection>
  );
}
