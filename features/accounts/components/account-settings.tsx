import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageBody } from "#components/shell/page-body.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SessionUser } from "#lib/auth.ts";
import type { ProviderChoice } from "../providers.ts";
import type { AccountFacts } from "../queries.ts";
import { AddressForms } from "./address-form.tsx";
import { ChangePasswordForm, FirstPasswordForm } from "./change-password-form.tsx";
import { Connections } from "./connections.tsx";
import { PracticeForm } from "./practice-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { SignOutForm } from "./sign-out-form.tsx";

const notices: Record<string, string> = {
  "password-changed": "Your new password is set and you are signed in. Every other session was ended.",
  "address-confirmed": "Your address is confirmed: it is yours alone.",
};

interface AccountSettingsProps {
  user: SessionUser;
  facts: AccountFacts;
  providers: ProviderChoice[];
  timeZones: string[];
  /** Whether mails reach people on this site. */
  mails: boolean;
  /** Key of what has just happened elsewhere and led here. */
  notice?: string;
  /** Sections about other things than the account. */
  children?: ReactNode;
  /** What went wrong while a provider was being connected. */
  error?: string;
}

/** Everything a person can change about their own account. */
export function AccountSettings({ user, facts, providers, timeZones, mails, notice = "", error, children }: AccountSettingsProps) {
  return (
    <PageBody width="text">
      <PageHeader title="Settings" lead="Your account, as it is on this site." />
      <div className="space-y-3 empty:hidden [&:not(:empty)]:mb-8">
        {Object.hasOwn(notices, notice) && <Notice tone="passed" role="status">{notices[notice]}</Notice>}
        {error && <Notice tone="failed" role="alert">{error}</Notice>}
      </div>
      <SettingsSection id="profile" title="Profile" lead="How others see you, and when your days begin.">
        <ProfileForm name={user.name} timeZone={user.timeZone} timeZones={timeZones} />
      </SettingsSection>
      <SettingsSection id="practice" title="Habits" lead="What you keep day by day, for yourself alone.">
        <PracticeForm habits={facts.habits} paperGoal={facts.paperGoal} />
      </SettingsSection>
      <SettingsSection id="address" title="E-mail address" lead={mails ? "You sign in with it, and mails go to it." : "You sign in with it."}>
        <AddressForms email={facts.email} newEmail={facts.newEmail} hasPassword={facts.hasPassword} mails={mails} />
      </SettingsSection>
      <SettingsSection id="password" title="Password" lead="Ten characters or more, used nowhere else.">
        {facts.hasPassword ? <ChangePasswordForm email={user.email} /> : <FirstPasswordForm />}
      </SettingsSection>
      {providers.length > 0 && (
        <SettingsSection id="connections" title="Other ways to sign in" lead="An account elsewhere can open this one.">
          <Connections providers={providers} connected={facts.connected} />
        </SettingsSection>
      )}
      {children}
      <SettingsSection id="sessions" title="Sessions" lead="Everywhere means this browser too; use it after losing a device.">
        <div className="flex flex-wrap gap-3">
          <SignOutForm />
          <SignOutForm everywhere variant="danger" />
        </div>
      </SettingsSection>
    </PageBody>
  );
}
