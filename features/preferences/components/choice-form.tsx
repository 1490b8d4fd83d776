"use client";

import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { FormAnswer } from "#features/accounts/components/form-answer.tsx";
import { useAccountForm } from "#features/accounts/components/use-account-form.ts";
import type { FormAction } from "#lib/form-state.ts";

interface ChoiceFormProps {
  name: string;
  /** What is chosen. */
  legend: string;
  choices: readonly { value: string; label: ReactNode; language?: string }[];
  /** As it is stored. */
  chosen: string;
  action: FormAction;
}

/** One of a few, saved as soon as it is chosen; without JavaScript by a button. */
export function ChoiceForm({ name, legend, choices, chosen, action }: ChoiceFormProps) {
  const t = useT();
  const { state, formProps } = useAccountForm(action);
  return (
    <form {...formProps} className={undefined}>
      {state.error && <div className="mb-3"><FormAnswer state={state} /></div>}
      <fieldset>
        <legend className="sr-only">{legend}</legend>
        {choices.map(({ value, label, language }) => (
          // React empties a form after its action: the key makes the choice anew, as it is stored.
          <label key={`${value} ${chosen} ${state.round}`} className="flex min-h-11 cursor-pointer items-center gap-3 text-sm md:min-h-9">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} onChange={(event) => event.currentTarget.form?.requestSubmit()} className="size-4" />
            <span lang={language}>{label}</span>
          </label>
        ))}
      </fieldset>
      <noscript><Button type="submit" className="mt-3">{t("Save")}</Button></noscript>
    </form>
  );
}
