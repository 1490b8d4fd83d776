import type { Metadata } from "next";
import { cookies } from "next/headers";
import { themeCookie, themeFrom } from "#components/shell/theme.ts";
import { dateWords, dayAt } from "#domain/day.ts";
import { AccountSettings } from "#features/accounts/components/account-settings.tsx";
import { PracticeForm } from "#features/accounts/components/practice-form.tsx";
import { SettingsPage } from "#features/accounts/components/settings-page.tsx";
import { SettingsSection } from "#features/accounts/components/settings-section.tsx";
import { providerChoices } from "#features/accounts/providers.ts";
import { selectAccountFacts } from "#features/accounts/queries.ts";
import { signInError } from "#features/accounts/sign-in-errors.ts";
import { CalendarFeed } from "#features/calendar/components/calendar-feed.tsx";
import { selectFeedDate } from "#features/calendar/queries.ts";
import { CodeForm } from "#features/cohorts/components/code-form.tsx";
import { NotificationSettingsForm } from "#features/notifications/components/settings-form.tsx";
import { selectNotificationSettings } from "#features/notifications/queries.ts";
import { AppearanceSettings } from "#features/preferences/components/appearance-settings.tsx";
import { EditorForm } from "#features/preferences/components/editor-form.tsx";
import { selectEditorSettings } from "#features/preferences/queries.ts";
import { PublicProfileForm } from "#features/profiles/components/profile-form.tsx";
import { selectOwnProfile } from "#features/profiles/queries.ts";
import { DigestSwitch } from "#features/risk/components/digest-switch.tsx";
import { selectOptionalDigestChoice } from "#features/risk/queries.ts";
import { suggestSlug } from "#features/profiles/suggest-slug.ts";
import { PersonalData } from "#features/personal-data/components/personal-data.tsx";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { deletionWord } from "#features/personal-data/service.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { mailReachesPeople } from "#lib/mail.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Settings") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [user, t, jar] = await Promise.all([requireUser(), serverT(), cookies()]);
  const [facts, feedDate, published, summary, editor, notifications, deskDigest, { notice, error }] = await Promise.all([
    selectAccountFacts(user.id), selectFeedDate(user), selectOwnProfile(user), selectDataSummary(user), selectEditorSettings(user), selectNotificationSettings(user), selectOptionalDigestChoice(user), searchParams,
  ]);
  const timeZones = [...new Set(["UTC", user.timeZone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <SettingsPage
      contents={[["account", t("Account")], ["appearance", t("Appearance")], ["editor", t("Editor")], ["practice", t("Practice")], ["notifications", t("Notifications")], ["public", t("Public page")], ["calendar", t("Calendar")], ["data", t("Your data")]]}
      notice={typeof notice === "string" ? notice : undefined}
      error={typeof error === "string" ? signInError(error, t) : undefined}
    >
      <AccountSettings user={user} facts={facts} providers={providerChoices(t)} timeZones={timeZones} mails={mailReachesPeople()}>
        <SettingsSection within id="join" title={t("Join a cohort")} lead={t("With a code from who runs it.")}><CodeForm /></SettingsSection>
      </AccountSettings>
      <AppearanceSettings language={user.language} reducedMotion={user.reducedMotion} theme={themeFrom(jar.get(themeCookie)?.value)} />
      <SettingsSection id="editor" title={t("Editor")} lead={t("Where you write your code.")}>
        <EditorForm settings={editor} />
      </SettingsSection>
      <SettingsSection id="practice" title={t("Practice")} lead={t("What you keep day by day, for yourself alone.")}>
        <PracticeForm habits={facts.habits} paperGoal={facts.paperGoal} />
      </SettingsSection>
      <SettingsSection id="notifications" title={t("Notifications")} lead={t("What you are told of, here and by mail.")}>
        <NotificationSettingsForm {...notifications} timeZone={user.timeZone} address={facts.email} />
        {deskDigest !== null && <div id="desk-digest" className="mt-8 scroll-mt-10 border-t border-line pt-6"><DigestSwitch wanted={deskDigest} /></div>}
      </SettingsSection>
      <SettingsSection id="public" title={t("Public page")} lead={t("What everybody may know of what you have reached. It is your choice.")}>
        <PublicProfileForm published={published} suggestion={suggestSlug(user.name)} />
      </SettingsSection>
      <SettingsSection id="calendar" title={t("Calendar")} lead={t("The plan of your cohort, week by week, in your own calendar program.")}>
        <CalendarFeed madeOn={feedDate && dateWords(dayAt(feedDate, user.timeZone), t.locale)} />
      </SettingsSection>
      <PersonalData summary={summary} word={deletionWord} hasPassword={facts.hasPassword} />
    </SettingsPage>
  );
}
