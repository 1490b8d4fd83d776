"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { invitePeerAction } from "../actions.ts";

/** Asks a student of the cohort to review others' code. */
export function InvitePeer({ cohortId, students }: { cohortId: string; students: readonly { id: string; name: string }[] }) {
  const t = useT();
  const { change, error, pending } = useChange();
  const [userId, setUserId] = useState("");
  const [asked, setAsked] = useState<string | null>(null);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = students.find(({ id }) => id === userId)?.name ?? null;
    change(() => invitePeerAction({ cohortId, userId }), () => { setUserId(""); setAsked(name); });
  }

  return (
    <form onSubmit={send} noValidate className="mt-6 max-w-2xl space-y-3">
      <h3 className="text-base font-semibold">{t("Ask a student")}</h3>
      {students.length === 0
        ? <p className="text-sm text-ink-soft">{t("Every student of this cohort was asked, or there is none yet.")}</p>
        : (
          <div className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 flex-[1_1_16rem]">
              <SelectField label={t("Student")} value={userId} error={error?.fields?.userId} onChange={(event) => { setUserId(event.target.value); setAsked(null); }}>
                <option value="">{t("Choose a student")}</option>
                {students.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </SelectField>
            </div>
            <Button type="submit" disabled={pending} className="min-h-11 sm:min-h-10">{t("Ask them to review")}</Button>
          </div>
        )}
      {error && !error.fields?.userId && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <p role="status" className="text-sm text-ink-soft empty:hidden">{asked && !pending ? t("{name} is told, and says yes or no themselves.", { name: asked }) : null}</p>
    </form>
  );
}
