"use client";

import { useT } from "#i18n";
import { confirmAddressAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { PasswordField } from "./password-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

/** @param askPassword when this browser is not signed in to the account that the link belongs to */
export function ConfirmAddressForm({ token, askPassword }: { token: string; askPassword: boolean }) {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(confirmAddressAction);
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <input type="hidden" name="token" value={token} />
      {askPassword && <PasswordField label={t("Password")} autoComplete="current-password" name="password" hint={t("The one that you registered with.")} error={field("password").error} />}
      <SubmitButton pending={pending} label={t("Confirm this address")} pendingLabel={t("Confirming…")} className="w-full" />
    </form>
  );
}
