"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { TextField } from "#components/ui/text-field.tsx";
import type { Candidate } from "../new-queries.ts";

interface PeopleChoiceProps {
  legend: string;
  people: readonly Candidate[];
  chosen: readonly string[];
  onChoose(chosen: string[]): void;
  error?: string;
}

/** From so many on, a name is looked for. */
const searchFrom = 12;
/** Up to so many are named above the list. */
const mostNamed = 8;

/** Boxes to tick, one for each person; who is chosen stays chosen while the list is narrowed. */
export function PeopleChoice({ legend, people, chosen, onChoose, error }: PeopleChoiceProps) {
  const t = useT();
  const [wanted, setWanted] = useState("");
  // Who was chosen when the page came stands first: of two hundred names nobody sees the one further down.
  const [first] = useState(() => new Set(chosen));
  const sorted = [...people.filter(({ id }) => first.has(id)), ...people.filter(({ id }) => !first.has(id))];
  const names = people.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const matches = sorted.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <fieldset aria-describedby={error ? "people-error" : undefined} className="space-y-2">
      <legend className="text-sm font-medium">{legend} <span className="font-normal text-ink-soft tabular-nums">{t("{count, plural, =0 {none chosen} other {# chosen}}", { count: chosen.length })}</span></legend>
      {names.length > 0 && names.length <= mostNamed && <p className="text-sm wrap-anywhere">{new Intl.ListFormat(t.locale).format(names)}</p>}
      {people.length >= searchFrom && <TextField label={t("Find a name")} type="search" required={false} value={wanted} onChange={(event) => setWanted(event.target.value)} className="min-h-11 sm:min-h-10" />}
      <div tabIndex={-1} className="max-h-64 overflow-y-auto border-y border-line">
        {matches.length === 0 && <p className="py-3 text-sm text-ink-soft">{t("Nobody has such a name.")}</p>}
        <div className="grid gap-x-6 sm:grid-cols-2">
          {matches.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-2.5 text-sm wrap-anywhere sm:min-h-9">
              <input
                type="checkbox" className="size-4 shrink-0 accent-(--accent)" checked={chosen.includes(id)}
                onChange={(event) => onChoose(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
              />
              {name}
            </label>
          ))}
        </div>
      </div>
      {error && <p id="people-error" className="text-sm text-failed">{error}</p>}
    </fieldset>
  );
}
