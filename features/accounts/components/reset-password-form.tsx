"use client";

import { useT } from "#i18n";
import { resetPasswordAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { PasswordField } from "./password-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

export function ResetPasswordForm({ token }: { token: string }) {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(resetPasswordAction);
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <input type="hidden" name="token" value={token} />
      <PasswordField label={t("New password")} autoComplete="new-password" name="password" hint={t("At least 10 characters; three or four unrelated words do well.")} error={field("password").error} />
      <SubmitButton pending={pending} label={t("Save and sign in")} pendingLabel={t("Saving…")} className="w-full" />
    </form>
  );
}
