import type { Metadata } from "next";
import { dateWords, dayAt } from "#domain/day.ts";
import { AccountSettings } from "#features/accounts/components/account-settings.tsx";
import { SettingsSection } from "#features/accounts/components/settings-section.tsx";
import { providerChoices } from "#features/accounts/providers.ts";
import { selectAccountFacts } from "#features/accounts/queries.ts";
import { signInError } from "#features/accounts/sign-in-errors.ts";
import { CalendarFeed } from "#features/calendar/components/calendar-feed.tsx";
import { selectFeedDate } from "#features/calendar/queries.ts";
import { PublicProfileForm } from "#features/profiles/components/profile-form.tsx";
import { selectOwnProfile } from "#features/profiles/queries.ts";
import { suggestSlug } from "#features/profiles/suggest-slug.ts";
import { PersonalData } from "#features/personal-data/components/personal-data.tsx";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { deletionWord } from "#features/personal-data/service.ts";
import { requireUser } from "#lib/auth.ts";
import { mailReachesPeople } from "#lib/mail.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const user = await requireUser();
  const [facts, feedDate, published, summary, { notice, error }] = await Promise.all([selectAccountFacts(user.id), selectFeedDate(user), selectOwnProfile(user), selectDataSummary(user), searchParams]);
  const timeZones = [...new Set(["UTC", user.timeZone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <AccountSettings
      user={user} facts={facts} providers={providerChoices()} timeZones={timeZones} mails={mailReachesPeople()}
      notice={typeof notice === "string" ? notice : undefined}
      error={typeof error === "string" ? signInError(error) : undefined}
    >
      <SettingsSection id="public" title="Public page" lead="What everybody may know of what you have reached. It is your choice.">
        <PublicProfileForm published={published} suggestion={suggestSlug(user.name)} />
      </SettingsSection>
      <SettingsSection id="calendar" title="Calendar" lead="The plan of your cohort, week by week, in your own calendar program.">
        <CalendarFeed madeOn={feedDate && `on ${dateWords(dayAt(feedDate, user.timeZone))}`} />
      </SettingsSection>
      <PersonalData summary={summary} word={deletionWord} hasPassword={facts.hasPassword} />
    </AccountSettings>
  );
}
