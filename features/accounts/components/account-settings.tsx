import type { ReactNode } from "react";
import { useT } from "#i18n";
import type { SessionUser } from "#lib/auth.ts";
import type { ProviderChoice } from "../providers.ts";
import type { AccountFacts } from "../queries.ts";
import { AddressForms } from "./address-form.tsx";
import { ChangePasswordForm, FirstPasswordForm } from "./change-password-form.tsx";
import { Connections } from "./connections.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { SettingsGroup, SettingsSection } from "./settings-section.tsx";
import { SignOutForm } from "./sign-out-form.tsx";

interface AccountSettingsProps {
  user: SessionUser;
  facts: AccountFacts;
  providers: ProviderChoice[];
  timeZones: string[];
  /** Whether mails reach people on this site. */
  mails: boolean;
  /** Further sections, before the last. */
  children?: ReactNode;
}

/** Who one is here, and the ways in. */
export function AccountSettings({ user, facts, providers, timeZones, mails, children }: AccountSettingsProps) {
  const t = useT();
  return (
    <SettingsGroup id="account" title={t("Account")}>
      <SettingsSection within id="profile" title={t("Profile")} lead={t("How others see you, and when your days begin.")}>
        <ProfileForm name={user.name} timeZone={user.timeZone} timeZones={timeZones} />
      </SettingsSection>
      <SettingsSection within id="address" title={t("E-mail address")} lead={mails ? t("You sign in with it, and mails go to it.") : t("You sign in with it.")}>
        <AddressForms email={facts.email} newEmail={facts.newEmail} hasPassword={facts.hasPassword} mails={mails} />
      </SettingsSection>
      <SettingsSection within id="password" title={t("Password")} lead={t("Ten characters or more, used nowhere else.")}>
        {facts.hasPassword ? <ChangePasswordForm email={user.email} /> : <FirstPasswordForm />}
      </SettingsSection>
      {providers.length > 0 && (
        <SettingsSection within id="connections" title={t("Other ways to sign in")} lead={t("An account elsewhere can open this one.")}>
          <Connections providers={providers} connected={facts.connected} />
        </SettingsSection>
      )}
      {children}
      <SettingsSection within id="sessions" title={t("Sessions")} lead={t("Everywhere means this browser too; use it after losing a device.")}>
        <div className="flex flex-wrap gap-3">
          <SignOutForm />
          <SignOutForm everywhere variant="danger" />
        </div>
      </SettingsSection>
    </SettingsGroup>
  );
}
