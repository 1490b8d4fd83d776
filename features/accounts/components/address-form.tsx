"use client";

import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { changeAddressAction } from "../actions.ts";
import type { AccountFacts } from "../queries.ts";
import { FormAnswer } from "./form-answer.tsx";
import { PasswordField } from "./password-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

/** Changes the address; while one waits to be confirmed, sends its mail again or corrects it. */
export function AddressForm({ email, newEmail, hasPassword }: Pick<AccountFacts, "email" | "newEmail" | "hasPassword">) {
  const { state, pending, field, formProps } = useAccountForm(changeAddressAction, { email: newEmail ?? email ?? "" });
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      {newEmail && !state.done && (
        <Notice tone="waiting" title={`${newEmail} is not confirmed yet`}>
          {email
            ? `Open the link in our mail to it. Until then you sign in with ${email}.`
            : "Open the link in our mail to it: then you can sign in again from anywhere. Until then your account is open in this browser alone."}
        </Notice>
      )}
      <TextField label="E-mail address" type="email" autoComplete="email" spellCheck={false} {...field("email")} />
      {email && hasPassword && <PasswordField label="Password" autoComplete="current-password" name="password" hint="To show that it is you." error={field("password").error} />}
      <SubmitButton pending={pending} label={newEmail ? "Send the mail again" : "Change address"} pendingLabel="Sending…" variant="secondary" />
    </form>
  );
}
