"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { previewWeightsAction, saveWeightsAction } from "../actions.ts";
import type { WeightsPreview } from "../preview.ts";
import type { WeightRow } from "../schema.ts";
import { ShiftPreview } from "./shift-preview.tsx";

interface WeightsFormProps {
  cohortId: string;
  /** As they are stored. */
  rows: readonly WeightRow[];
  months: readonly { month: number; title: string; items: readonly { kind: "exercise" | "project"; key: string; title: string }[] }[];
}

const idOf = ({ kind, key }: Pick<WeightRow, "kind" | "key">): string => `${kind} ${key}`;
/** "0.5" or "0,5"; null for what is no weight. */
const read = (text: string): number | null => /^\d{1,3}([.,]\d{1,4})?$/.test(text.trim()) && Number(text.replace(",", ".")) <= 100 ? Number(text.replace(",", ".")) : null;

/** Sets how much months, exercises and projects weigh, after a look at what that does. */
export function WeightsForm({ cohortId, rows, months }: WeightsFormProps) {
  const t = useT();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [preview, setPreview] = useState<WeightsPreview | null>(null);
  const [saved, setSaved] = useState(false);
  const { change, error, setError, pending } = useChange();
  const stored = new Map(rows.map((row) => [idOf(row), row.weight]));
  const shown = (id: string) => typed[id] ?? new Intl.NumberFormat(t.locale, { maximumFractionDigits: 4, useGrouping: false }).format(stored.get(id) ?? 1);
  const isChanged = (id: string) => typed[id] !== undefined && read(typed[id]) !== (stored.get(id) ?? 1);
  const all = months.flatMap(({ month, items }): Pick<WeightRow, "kind" | "key">[] => [{ kind: "month", key: String(month) }, ...items]);
  const changed = all.filter((row) => isChanged(idOf(row))).length;
  const wrong = all.some((row) => typed[idOf(row)] !== undefined && read(typed[idOf(row)]) === null);
  const wanted = (): WeightRow[] => [
    // What the course has no more keeps its weight, for the day on which it has it again.
    ...rows.filter((row) => !all.some((each) => idOf(each) === idOf(row))),
    ...all.map(({ kind, key }) => ({ kind, key, weight: read(shown(idOf({ kind, key }))) ?? 1 })).filter(({ weight }) => weight !== 1),
  ];

  function set(id: string, text: string) {
    setTyped({ ...typed, [id]: text });
    setPreview(null);
    setSaved(false);
    setError(null);
  }

  function save() {
    change(() => saveWeightsAction({ cohortId, weights: wanted(), was: rows }), () => {
      setPreview(null);
      setSaved(true);
    });
  }

  const field = (id: string, name: string) => (
    <input
      value={shown(id)} onChange={(event) => set(id, event.target.value)} inputMode="decimal" autoComplete="off" aria-label={t("Weight: {name}", { name })}
      aria-invalid={typed[id] !== undefined && read(typed[id]) === null ? true : undefined}
      className={`${controlClass(typed[id] !== undefined && read(typed[id]) === null)} min-h-11 w-20! px-2! text-right text-sm! tabular-nums sm:min-h-8`}
    />
  );

  return (
    <>
      <p className="mb-4 max-w-prose text-sm text-ink-soft">{t("A month’s weight counts in the overall grade, that of an exercise or a project in its month. Everything weighs 1 until you say otherwise; 0 leaves it out.")}</p>
      <div className="max-w-2xl divide-y divide-line border-y border-line text-sm">
        {months.map(({ month, title, items }) => {
          const here = items.filter((item) => (read(shown(idOf(item))) ?? 1) !== 1).length;
          return (
            <div key={month} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 py-1">
              <details className="group">
                <summary className="flex min-h-11 items-center gap-2 marker:content-none sm:min-h-8 [&::-webkit-details-marker]:hidden">
                  <Icon name="chevron-right" size={14} className="text-ink-soft transition-transform duration-150 group-open:rotate-90" />
                  <span>{t("Month {month}: {title}", { month, title })}</span>
                  {here > 0 && <span className="text-ink-soft tabular-nums">{t("{count, plural, one {# weight} other {# weights}} in it", { count: here })}</span>}
                </summary>
                <ul className="pb-3 pl-6">
                  {items.map((item) => (
                    <li key={idOf(item)} className="flex items-center justify-between gap-4 py-0.5">
                      <span className="min-w-0 wrap-anywhere">{item.kind === "project" ? t("Project: {title}", { title: item.title }) : item.title}</span>
                      {field(idOf(item), item.title)}
                    </li>
                  ))}
                </ul>
              </details>
              {field(`month ${month}`, t("Month {month}", { month }))}
            </div>
          );
        })}
      </div>
      {wrong && <p role="alert" className="mt-3 text-sm text-failed">{t("Write a weight from 0 to 100, such as 1 or 0.5.")}</p>}
      {error && <Notice tone="failed" role="alert" className="mt-4 max-w-2xl">{error.message}</Notice>}
      {preview && <ShiftPreview preview={preview} />}
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button disabled={pending || wrong || changed === 0} className="min-h-11 sm:min-h-10" onClick={() => change(() => previewWeightsAction({ cohortId, weights: wanted() }), setPreview)}>{t("See what it changes")}</Button>
        <Button variant="primary" disabled={pending || wrong || changed === 0} className="min-h-11 sm:min-h-10" onClick={save}>{pending ? t("Working …") : t("Save the weights")}</Button>
        {changed > 0 && <Button variant="quiet" disabled={pending} className="min-h-11 sm:min-h-10" onClick={() => { setTyped({}); setPreview(null); setError(null); }}>{t("Discard")}</Button>}
        <span role="status" className="text-sm text-ink-soft tabular-nums">{changed > 0 ? t("{count, plural, one {# change} other {# changes}}, not saved yet", { count: changed }) : saved ? t("Saved.") : ""}</span>
      </div>
    </>
  );
}
