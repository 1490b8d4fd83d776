"use client";

import { Suspense, useState } from "react";
import { useT } from "#i18n";
import { figures } from "#components/figures/registry.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { figureCatalogue } from "../figure-catalogue.ts";

/** The catalogue of figures: names and what they show at the left, the chosen one as it works at the right. */
export function FigureChooser({ onInsert }: { onInsert(block: string): void }) {
  const t = useT();
  const [chosen, setChosen] = useState(figureCatalogue[0].name);
  const [caption, setCaption] = useState("");
  const Figure = figures[chosen];
  const block = `:::figure{name="${chosen}"}\n${caption.trim() || t("What one sees, and what to try.")}\n:::`;
  return (
    <div className="grid gap-6 md:grid-cols-[17rem_minmax(0,1fr)]">
      <fieldset className="min-w-0">
        <legend className="mb-1 text-ink-soft">{t("{count, plural, one {# figure} other {# figures}}. Each has one parameter, its name; the text between is its caption.", { count: figureCatalogue.length })}</legend>
        <div className="max-h-[40dvh] divide-y divide-line overflow-y-auto border-y border-line md:max-h-[26rem]">
          {figureCatalogue.map(({ name, shows }) => (
            <label key={name} className="flex min-h-11 cursor-pointer items-baseline gap-2.5 px-1 py-2 hover:bg-sunken has-checked:bg-accent-soft">
              <input type="radio" name="figure" value={name} checked={chosen === name} onChange={() => setChosen(name)} className="size-4 shrink-0 translate-y-0.5" />
              <span className="min-w-0"><span className="block font-mono text-xs font-medium">{name}</span><span className="text-xs text-ink-soft">{t(shows)}</span></span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="min-w-0 space-y-4">
        <TextField label={t("Caption")} optional value={caption} maxLength={400} onChange={(event) => setCaption(event.target.value)} />
        <pre className="overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap" tabIndex={0} aria-label={t("What is inserted")}>{block}</pre>
        <Button variant="primary" className="min-h-11 sm:min-h-10" onClick={() => onInsert(block)}>{t("Insert this figure")}</Button>
        <section aria-label={t("The figure as students see it")} className="border-t border-line pt-4">
          {/* A figure's script comes when it is chosen: the dialog stays as it is until then. */}
          <Suspense key={chosen} fallback={<p role="status" className="text-ink-soft">{t("The figure is being loaded …")}</p>}><Figure /></Suspense>
        </section>
      </div>
    </div>
  );
}
