"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { roleNames } from "#domain/cohort.ts";
import { useChange } from "#lib/use-change.ts";
import { makeInvitationAction } from "../actions.ts";
import { MadeInvitation, type Made } from "./made-invitation.tsx";

/** Makes an invitation and shows it, once. */
export function InvitationForm({ cohortId }: { cohortId: string }) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [made, setMade] = useState<Made | null>(null);
  const [email, setEmail] = useState("");
  const wrong = error?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    change(() => makeInvitationAction({ ...form, cohortId }), (invitation) => {
      setMade({ ...invitation, sentTo: email === "" ? null : email });
      setEmail("");
    });
  }

  return (
    <>
      <form onSubmit={send} noValidate className="max-w-2xl space-y-5">
        <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
          <SelectField label={t("They join as")} name="role" defaultValue="student">
            <option value="student">{t(roleNames.student)}</option>
            <option value="mentor">{t(roleNames.mentor)}</option>
          </SelectField>
          <TextField label={t("For how many people")} name="maxUses" inputMode="numeric" optional disabled={email !== ""} placeholder={email === "" ? t("any number") : "1"} error={wrong.maxUses} />
          <TextField label={t("For how many days")} name="days" inputMode="numeric" optional defaultValue="30" placeholder={t("for ever")} error={wrong.days} />
        </div>
        <TextField
          label={t("For one person alone: their e-mail address")} name="email" type="email" optional value={email} onChange={(event) => setEmail(event.target.value)} spellCheck={false} autoComplete="off"
          hint={t("The invitation goes there by mail, and lets only an account with this address in.")} error={wrong.email}
        />
        {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Making it …") : t("Make an invitation")}</Button>
      </form>
      <div role="status" className="mt-6 max-w-2xl">{made && <MadeInvitation made={made} />}</div>
    </>
  );
}
