"use client";

import { useT } from "#i18n";
import { TextField } from "#components/ui/text-field.tsx";
import { changePracticeAction } from "../actions.ts";
import { FormAnswer } from "./form-answer.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { useAccountForm } from "./use-account-form.ts";

/** Whether habits are shown and counted, and the week's goal of papers. */
export function PracticeForm({ habits, paperGoal }: { habits: boolean; paperGoal: number }) {
  const t = useT();
  const { state, pending, field, formProps } = useAccountForm(changePracticeAction, { habits: habits ? "on" : "", paperGoal: String(paperGoal) });
  const { defaultValue } = field("habits");
  // A box without a tick sends nothing, so nothing comes back for it once the form was sent.
  const ticked = state.round === 0 ? defaultValue === "on" : state.values.habits === "on";
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <div>
        <label className="flex min-h-8 items-center gap-3 text-sm font-medium">
          {/* React empties a form after its action: the key makes the box anew. */}
          <input key={`${state.round} ${ticked}`} type="checkbox" name="habits" defaultChecked={ticked} aria-describedby="habits-hint" className="size-5" />
          {t("Show and count habits")}
        </label>
        <p id="habits-hint" className="mt-1 ml-8 text-sm text-ink-soft">{t("Five small things a day, with streaks and the time you type in exercises. Switched off, nothing is counted; what you logged is kept.")}</p>
      </div>
      <TextField label={t("Papers a week")} inputMode="numeric" maxLength={2} hint={t("Your goal for the reading list; 0 is no goal.")} className="w-24!" {...field("paperGoal")} />
      <SubmitButton pending={pending} label={t("Save")} pendingLabel={t("Saving…")} variant="secondary" />
    </form>
  );
}
