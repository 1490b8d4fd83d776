"use client";

import { useSyncExternalStore } from "react";
import { useT } from "#i18n";
import { TextField } from "#components/ui/text-field.tsx";
import { registerAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { PasswordField } from "./password-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

const never = () => () => undefined;
const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function RegisterForm({ next }: { next: string }) {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(registerAction);
  const timeZone = useSyncExternalStore(never, browserTimeZone, () => "UTC");
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <TextField label={t("Name")} autoComplete="name" hint={t("As mentors and the others of your cohort will see it.")} {...field("name")} />
      <TextField label={t("E-mail address")} type="email" autoComplete="username" spellCheck={false} {...field("email")} />
      <PasswordField label={t("Password")} autoComplete="new-password" name="password" hint={t("At least 10 characters; three or four unrelated words do well.")} error={field("password").error} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <input type="hidden" name="next" value={next} />
      <SubmitButton pending={pending} label={t("Create account")} pendingLabel={t("Creating your account…")} className="w-full" />
    </form>
  );
}
