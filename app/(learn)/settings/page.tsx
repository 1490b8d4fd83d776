import type { Metadata } from "next";
import { AccountSettings } from "#features/accounts/components/account-settings.tsx";
import { providerChoices } from "#features/accounts/providers.ts";
import { selectAccountFacts } from "#features/accounts/queries.ts";
import { signInError } from "#features/accounts/sign-in-errors.ts";
import { requireUser } from "#lib/auth.ts";
import { mailReachesPeople } from "#lib/mail.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const user = await requireUser();
  const [facts, { notice, error }] = await Promise.all([selectAccountFacts(user.id), searchParams]);
  const timeZones = [...new Set(["UTC", user.timeZone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <AccountSettings
      user={user} facts={facts} providers={providerChoices()} timeZones={timeZones} mails={mailReachesPeople()}
      notice={typeof notice === "string" ? notice : undefined}
      error={typeof error === "string" ? signInError(error) : undefined}
    />
  );
}
