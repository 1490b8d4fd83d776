"use client";

import { useId } from "react";
import { useT } from "#i18n";
import { controlClass, describedBy, Field } from "#components/ui/field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { cn } from "#lib/cn.ts";
import { changeProfileAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

interface ProfileFormProps {
  name: string;
  timeZone: string;
  timeZones: string[];
}

export function ProfileForm({ name, timeZone, timeZones }: ProfileFormProps) {
  const t = useT();
  const id = useId();
  const { state, pending, field, formProps } = useAccountForm(changeProfileAction, { name, timeZone });
  const zone = field("timeZone");
  const hint = t("Your days, streaks and dates follow it.");
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <TextField label={t("Name")} autoComplete="name" hint={t("As mentors and the others of your cohort see it.")} {...field("name")} />
      <Field id={id} label={t("Time zone")} hint={hint} error={zone.error}>
        {/* React empties a form after its action, a select to its first option: the key makes it anew. */}
        <select key={`${state.round} ${zone.defaultValue}`} id={id} name={zone.name} defaultValue={zone.defaultValue} aria-invalid={zone.error ? true : undefined} aria-describedby={describedBy(id, { hint, error: zone.error })} className={cn(controlClass(Boolean(zone.error)), "min-h-10 py-2")}>
          {timeZones.map((choice) => <option key={choice} value={choice}>{choice.replaceAll("_", " ")}</option>)}
        </select>
      </Field>
      <SubmitButton pending={pending} label={t("Save")} pendingLabel={t("Saving…")} variant="secondary" />
    </form>
  );
}
