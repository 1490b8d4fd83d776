"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { mostWeeks, slotChoices } from "#domain/office-hours.ts";
import { useChange } from "#lib/use-change.ts";
import { offerHoursAction } from "../actions.ts";

interface OfferFormProps {
  cohorts: readonly { id: string; name: string }[];
  /** Where the mentor is: the first day that can be chosen. */
  today: string;
}

const control = "min-h-11 sm:min-h-10";

/** Hours to offer, once or week by week; folded until they are wanted. */
export function OfferForm({ cohorts, today }: OfferFormProps) {
  const t = useT();
  const { change, error, setError, pending } = useChange();
  const [open, setOpen] = useState(false);
  const wrong = error?.fields ?? {};

  function offer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    change(() => offerHoursAction(form), () => setOpen(false));
  }

  if (!open) return <Button variant="primary" className={control} onClick={() => { setError(null); setOpen(true); }}>{t("Offer hours")}</Button>;
  return (
    <form onSubmit={offer} noValidate aria-label={t("Offer hours")} className="max-w-2xl space-y-5 border-l-2 border-line-strong pl-5">
      {cohorts.length === 1
        ? <input type="hidden" name="cohortId" value={cohorts[0].id} />
        : <SelectField label={t("Cohort")} name="cohortId" error={wrong.cohortId}>{cohorts.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</SelectField>}
      <div className="grid gap-5 sm:grid-cols-3 sm:items-end">
        <TextField label={t("Day")} name="day" type="date" min={today} error={wrong.day} className={control} autoFocus />
        <TextField label={t("From")} name="from" type="time" defaultValue="14:00" error={wrong.from} className={control} />
        <TextField label={t("To")} name="to" type="time" defaultValue="16:00" error={wrong.to} className={control} />
      </div>
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <SelectField label={t("One meeting takes")} name="slotMinutes" defaultValue="20" error={wrong.slotMinutes}>
          {slotChoices.map((minutes) => <option key={minutes} value={minutes}>{t("{count, plural, one {# minute} other {# minutes}}", { count: minutes })}</option>)}
        </SelectField>
        <TextField label={t("Weekly, so many times")} name="weeks" type="number" min={1} max={mostWeeks} defaultValue="1" error={wrong.weeks} className={control} />
      </div>
      <TextField label={t("Place")} name="place" maxLength={300} hint={t("A room, or the address of a call that starts with https://.")} error={wrong.place} className={control} />
      <TextArea label={t("Note")} name="note" rows={2} maxLength={500} optional hint={t("What students should know or bring.")} error={wrong.note} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" className={control} disabled={pending}>{pending ? t("Saving …") : t("Offer them")}</Button>
        <Button className={control} disabled={pending} onClick={() => setOpen(false)}>{t("Cancel")}</Button>
      </div>
    </form>
  );
}
