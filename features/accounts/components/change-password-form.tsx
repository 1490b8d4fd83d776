"use client";

import { useT } from "#i18n";
import { changePasswordAction, mailPasswordLinkAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { PasswordField } from "./password-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

export function ChangePasswordForm({ email }: { email: string }) {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(changePasswordAction);
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      {/* For password managers: whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label={t("Old password")} autoComplete="current-password" name="oldPassword" error={field("oldPassword").error} />
      <PasswordField label={t("New password")} autoComplete="new-password" name="newPassword" hint={t("At least 10 characters. Your other sessions are ended; this one goes on.")} error={field("newPassword").error} />
      <SubmitButton pending={pending} label={t("Change password")} pendingLabel={t("Changing…")} variant="secondary" />
    </form>
  );
}

/** For an account that has no password yet. */
export function FirstPasswordForm() {
  const t = useT();
  const { state, pending, formProps } = useAccountForm(mailPasswordLinkAction);
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <p className="text-sm text-ink-soft">{t("You sign in through a provider and have no password. With one you can sign in without it as well.")}</p>
      <SubmitButton pending={pending} label={t("Mail me a link to set one")} pendingLabel={t("Sending…")} variant="secondary" />
    </form>
  );
}
