"use client";

import { useT } from "#i18n";
import { TextField } from "#components/ui/text-field.tsx";
import { signInAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { PasswordField } from "./password-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

export function SignInForm({ next }: { next: string }) {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(signInAction);
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <TextField label={t("E-mail address")} type="email" autoComplete="username" spellCheck={false} {...field("email")} />
      <PasswordField label={t("Password")} autoComplete="current-password" name="password" error={field("password").error} />
      <input type="hidden" name="next" value={next} />
      <SubmitButton pending={pending} label={t("Sign in")} pendingLabel={t("Signing in…")} className="w-full" />
    </form>
  );
}
