"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { areUsual, riskRules, ruleFacts, usualThresholds, type RiskRule, type Thresholds } from "#domain/risk-thresholds.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TickBox } from "#components/ui/tick-box.tsx";
import { useChange } from "#lib/use-change.ts";
import { saveThresholdsAction } from "../actions.ts";

/** What is typed: numbers as they stand in their fields. */
type Typed = Record<RiskRule, Record<string, string | boolean>>;

const typedOf = (thresholds: Thresholds): Typed => ({
  failing: asTyped(thresholds.failing), same_mistake: asTyped(thresholds.same_mistake), idle: asTyped(thresholds.idle),
  late: asTyped(thresholds.late), behind: asTyped(thresholds.behind), awaiting: asTyped(thresholds.awaiting),
});
const asTyped = (rule: Record<string, number | boolean>): Record<string, string | boolean> =>
  Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, typeof value === "number" ? String(value) : value]));
const asSent = (typed: Typed) => Object.fromEntries(Object.entries(typed).map(([rule, fields]) =>
  [rule, Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === "string" && /^\s*\d+\s*$/.test(value) ? Number(value) : value]))]));

/** Each rule in a sentence, with its numbers to change, and a box to switch it off. */
export function ThresholdsForm({ cohortId, thresholds }: { cohortId: string; thresholds: Thresholds }) {
  const t = useT();
  const [typed, setTyped] = useState(() => typedOf(thresholds));
  const [saved, setSaved] = useState(false);
  const { change, error, pending } = useChange();
  const wrong = error?.fields ?? {};

  function set(rule: RiskRule, key: string, value: string | boolean) {
    setSaved(false);
    setTyped({ ...typed, [rule]: { ...typed[rule], [key]: value } });
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSaved(false);
    change(() => saveThresholdsAction({ cohortId, thresholds: asSent(typed) }), () => setSaved(true));
  }

  return (
    <form onSubmit={send} noValidate className="max-w-4xl">
      <div className="divide-y divide-line border-y border-line">
        {riskRules.map((rule) => {
          const { title, explained, fields } = ruleFacts[rule];
          const on = typed[rule].on === true;
          return (
            <fieldset key={rule} className="grid gap-x-10 gap-y-4 py-5 md:grid-cols-[minmax(0,1fr)_17rem]">
              <legend className="sr-only">{t(title)}</legend>
              <TickBox label={t(title)} hint={t(explained)} checked={on} onChange={(event) => set(rule, "on", event.target.checked)} />
              <div className="grid grid-cols-2 items-start gap-4 pl-6.5 md:pl-0">
                {fields.map(({ key, label, min, max, usual }) => (
                  <TextField
                    key={key} label={<><span className="sr-only">{t(title)}: </span>{t(label)}</>} hint={t("{min} to {max}; usually {usual}", { min, max, usual })} error={wrong[`thresholds.${rule}.${key}`] && t("Write {min} to {max}.", { min, max })}
                    inputMode="numeric" value={String(typed[rule][key])} disabled={!on} maxLength={3} onChange={(event) => set(rule, key, event.target.value)} className="min-h-11 tabular-nums sm:min-h-10"
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
      {error && !error.fields && <Notice tone="failed" role="alert" className="mt-5">{error.message}</Notice>}
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Saving …") : t("Save the rules")}</Button>
        <Button
          variant="quiet" className="min-h-11 sm:min-h-10" disabled={JSON.stringify(typed) === JSON.stringify(typedOf(usualThresholds)) && areUsual(thresholds)}
          onClick={() => { setSaved(false); setTyped(typedOf(usualThresholds)); }}
        >
          {t("As usual")}
        </Button>
        <span role="status" className="text-sm text-ink-soft">{saved && !pending ? t("Saved. The list follows the new rules.") : null}</span>
      </div>
      <p className="mt-3 text-sm text-ink-soft">{t("The rules hold for everybody who mentors this cohort; that they were changed stands in the audit.")}</p>
    </form>
  );
}
