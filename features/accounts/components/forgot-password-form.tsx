"use client";

import { useT } from "#i18n";
import { TextField } from "#components/ui/text-field.tsx";
import { forgotPasswordAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

export function ForgotPasswordForm() {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(forgotPasswordAction);
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <TextField label={t("E-mail address")} type="email" autoComplete="username" spellCheck={false} {...field("email")} />
      <SubmitButton pending={pending} label={t("Send me a link")} pendingLabel={t("Sending…")} className="w-full" />
    </form>
  );
}
