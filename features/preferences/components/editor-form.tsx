"use client";

import { useId, useState } from "react";
import { useT } from "#i18n";
import { controlClass, describedBy, Field } from "#components/ui/field.tsx";
import { editorFonts, fontFamilies, largestFont, lineHeightOf, smallestFont, type EditorFont, type EditorSettings } from "#domain/editor-settings.ts";
import { msg } from "#domain/i18n/translate.ts";
import { FormAnswer } from "#features/accounts/components/form-answer.tsx";
import { SubmitButton } from "#features/accounts/components/submit-button.tsx";
import { useAccountForm } from "#features/accounts/components/use-account-form.ts";
import { cn } from "#lib/cn.ts";
import { changeEditorAction } from "../actions.ts";

const fontNames: Record<EditorFont, string> = { "jetbrains-mono": "JetBrains Mono", system: msg("The system’s own") };
const sizes = Array.from({ length: largestFont - smallestFont + 1 }, (_, at) => smallestFont + at);

const sample = `// 0 O  1 l I  () [] {}
const grad = (x: number) => 2 * x;
for (let i = 0; i !== 10; i++) w -= 0.1 * grad(w);`;

/** Font, size and keys of the editor, with a piece of code that shows the letters before they are saved. */
export function EditorForm({ settings }: { settings: EditorSettings }) {
  const t = useT();
  const id = useId();
  const { state, pending, field, formProps } = useAccountForm(changeEditorAction, { font: settings.font, size: String(settings.size) });
  const [font, setFont] = useState(settings.font);
  const [size, setSize] = useState(settings.size);
  const ticked = state.round === 0 ? settings.vim : state.values.vim === "on";
  const sizeHint = t("In pixels. On a phone 16 at least, so that the page does not zoom in while you type.");
  const selectClass = (wrong: boolean) => cn(controlClass(wrong), "min-h-10 py-2");
  // React empties a form after its action: the keys make its controls anew, as they were.
  return (
    <form {...formProps}>
      <FormAnswer state={state} />
      <Field id={`${id}-font`} label={t("Font")} error={field("font").error}>
        <select key={`font ${state.round}`} id={`${id}-font`} name="font" defaultValue={font} aria-describedby={describedBy(`${id}-font`, { error: field("font").error })} className={selectClass(Boolean(field("font").error))} onChange={(event) => setFont(editorFonts.find((each) => each === event.target.value) ?? font)}>
          {editorFonts.map((each) => <option key={each} value={each}>{t(fontNames[each])}</option>)}
        </select>
      </Field>
      <Field id={`${id}-size`} label={t("Size")} hint={sizeHint} error={field("size").error}>
        <select key={`size ${state.round}`} id={`${id}-size`} name="size" defaultValue={size} aria-describedby={describedBy(`${id}-size`, { hint: sizeHint, error: field("size").error })} className={cn(selectClass(Boolean(field("size").error)), "w-24! tabular-nums")} onChange={(event) => setSize(Number(event.target.value))}>
          {sizes.map((each) => <option key={each} value={each}>{each}</option>)}
        </select>
      </Field>
      <figure>
        <figcaption className="text-sm font-medium">{t("How it looks")}</figcaption>
        <pre tabIndex={0} aria-label={t("How it looks")} className="mt-1.5 overflow-x-auto rounded-md border border-line bg-surface px-3 py-2" style={{ fontFamily: fontFamilies[font], fontSize: size, lineHeight: `${lineHeightOf(size)}px` }}>{sample}</pre>
      </figure>
      <div>
        <label className="flex min-h-8 items-center gap-3 text-sm font-medium">
          <input key={`${state.round} ${ticked}`} type="checkbox" name="vim" defaultChecked={ticked} aria-describedby={`${id}-vim`} className="size-5" />
          {t("Vim keys")}
        </label>
        <p id={`${id}-vim`} className="mt-1 ml-8 text-sm text-ink-soft">{t("Normal, insert and visual mode, with their line below the code; Escape is Vim’s while you are in the editor. Run, Submit and Ctrl+M stay as they are. Not on phones.")}</p>
      </div>
      <SubmitButton pending={pending} label={t("Save")} pendingLabel={t("Saving…")} variant="secondary" />
    </form>
  );
}
