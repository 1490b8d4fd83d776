"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { InsertChoices } from "../queries.ts";

interface ReferenceChooserProps {
  choices: InsertChoices;
  /** A link for the text. */
  onLink(link: string): void;
  /** One more entry of the front matter. */
  onList(key: "covers" | "resources", id: string): void;
}

const groups = [
  { id: "exercises", name: msg("Exercises"), about: msg("A link in the text.") },
  { id: "resources", name: msg("Sources"), about: msg("A source at the lesson’s end, as an entry of the front matter.") },
  { id: "topics", name: msg("Topics"), about: msg("What the lesson covers, as an entry of the front matter. The exercises on its topics stand at its end.") },
] as const;

const shownAtOnce = 40;

/** Exercises, sources and topics by their titles. */
export function ReferenceChooser({ choices, onLink, onList }: ReferenceChooserProps) {
  const t = useT();
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();

  function use(group: (typeof groups)[number]["id"], { id, title }: { id: string; title: string }) {
    if (group === "exercises") onLink(`[${title}](exercise:${id})`);
    else onList(group === "topics" ? "covers" : "resources", id);
  }

  return (
    <div className="space-y-6">
      <TextField label={t("Find by title or id")} type="search" required={false} value={sought} onChange={(event) => setSought(event.target.value)} />
      {groups.map(({ id: group, name, about }) => {
        const found = choices[group].filter(({ id, title }) => words === "" || `${title} ${id}`.toLowerCase().includes(words));
        return (
          <details key={group} open={words !== ""} className="border-b border-line pb-2">
            <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 hover:bg-sunken"><span className="font-medium">{t(name)}</span><span className="text-ink-soft tabular-nums">{found.length}</span><span className="text-ink-soft">{t(about)}</span></summary>
            <ul className="divide-y divide-line">
              {found.slice(0, shownAtOnce).map(({ id, title, month }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
                  <span className="min-w-0 flex-1 basis-56">{title} <span className="block font-mono text-xs break-all text-ink-soft">{id}{month !== null && <> · {t("Month {month}", { month })}</>}</span></span>
                  <Button size="sm" className="min-h-11 sm:min-h-8" aria-label={t("Insert: {name}", { name: title })} onClick={() => use(group, { id, title })}>{t("Insert")}</Button>
                </li>
              ))}
            </ul>
            {found.length > shownAtOnce && <p className="py-2 text-ink-soft">{t("{count, plural, one {# more: type a word of its title.} other {# more: type a word of their titles.}}", { count: found.length - shownAtOnce })}</p>}
          </details>
        );
      })}
    </div>
  );
}
