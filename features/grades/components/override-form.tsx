"use client";

import type { FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { endOverrideAction, giveOverrideAction } from "../actions.ts";
import type { CellView } from "../queries.ts";
import type { CellRef } from "../schema.ts";

interface OverrideFormProps {
  cell: CellRef;
  view: CellView;
  /** @param said what happened, in a sentence */
  onDone(said: string): void;
}

/** Gives a grade by hand, or takes it away. */
export function OverrideForm({ cell, view: { override, mostPoints }, onDone }: OverrideFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const wrong = error?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    change(() => giveOverrideAction({ ...cell, score: form.get("score"), unit: form.get("unit"), reason: form.get("reason") }), () => onDone(t("Given, and the student was told.")));
  }

  return (
    <form onSubmit={send} noValidate className="mt-5 space-y-4 border-t border-line pt-5">
      <h3 className="text-base font-semibold">{override ? t("Change the grade given by hand") : t("Give a grade by hand")}</h3>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-4">
        <TextField label={t("Score")} name="score" inputMode="decimal" autoComplete="off" defaultValue={override?.percent} error={wrong.score} className="min-h-11 tabular-nums sm:min-h-10" />
        <SelectField label={t("In")} name="unit" defaultValue="percent">
          <option value="percent">{t("percent")}</option>
          <option value="points">{t("points of {most, number}", { most: mostPoints })}</option>
        </SelectField>
      </div>
      <TextArea label={t("Reason")} hint={t("The student reads it.")} name="reason" rows={3} maxLength={500} defaultValue={override?.reason} error={wrong.reason} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Saving …") : t("Give this grade")}</Button>
        {override && (
          <Button disabled={pending} className="min-h-11 sm:min-h-10" onClick={() => change(() => endOverrideAction(cell), () => onDone(t("Taken away, and the student was told.")))}>
            {t("Take it away")}
          </Button>
        )}
      </div>
    </form>
  );
}
