"use client";

import { useT } from "#i18n";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { changeAddressAction } from "../actions.ts";
import type { AccountFacts } from "../queries.ts";
import { FormAnswer } from "./form-answer.tsx";
import { PasswordField } from "./password-field.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

type AddressFacts = Pick<AccountFacts, "email" | "newEmail" | "hasPassword">;

/** The address, and what to do while it waits to be confirmed. `mails` says whether mails reach people. */
export function AddressForms({ email, newEmail, hasPassword, mails }: AddressFacts & { mails: boolean }) {
  return (
    <div className="space-y-6">
      {mails && newEmail !== null && <UnconfirmedAddress email={email} newEmail={newEmail} />}
      <ChangeAddressForm address={newEmail ?? email ?? ""} hasPassword={hasPassword} />
    </div>
  );
}

/** Sends the mail with the link again. */
function UnconfirmedAddress({ email, newEmail }: { email: string | null; newEmail: string }) {
  const t = useT();
  const { state, pending, formProps } = useAccountForm(changeAddressAction, { email: newEmail });
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      {!state.done && (
        <Notice tone="waiting" title={t("{email} is not confirmed yet", { email: newEmail })}>
          {email
            ? t("Open the link in our mail to it. Until then you sign in with {email}.", { email })
            : t("Open the link in our mail to it: that makes the address yours alone, and gets you back in when the password is lost.")}
        </Notice>
      )}
      <input type="hidden" name="email" value={newEmail} />
      <SubmitButton pending={pending} label={t("Send the mail again")} pendingLabel={t("Sending…")} variant="secondary" />
    </form>
  );
}

function ChangeAddressForm({ address, hasPassword }: { address: string; hasPassword: boolean }) {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(changeAddressAction, { email: address });
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <TextField label={t("E-mail address")} type="email" autoComplete="email" spellCheck={false} {...field("email")} />
      {hasPassword && <PasswordField label={t("Password")} autoComplete="current-password" name="password" hint={t("To show that it is you.")} error={field("password").error} />}
      <SubmitButton pending={pending} label={t("Change address")} pendingLabel={t("Saving…")} variant="secondary" />
    </form>
  );
}
