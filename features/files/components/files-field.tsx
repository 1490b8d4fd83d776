"use client";

import { useId, useRef } from "react";
import { describedBy, Field, fileClass } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { fileEndings, fileProblem, sizeWords } from "#domain/handed-file.ts";
import { useT } from "#i18n";
import type { ChosenFiles } from "./use-files.ts";

interface FilesFieldProps {
  label: string;
  chosen: ChosenFiles;
  /** How many at most. */
  most: number;
  /** What is wrong with what was sent, from the server. */
  error?: string;
}

/** Chooses files to hand in, one after the other or several at once; what cannot be taken is said beside it. */
export function FilesField({ label, chosen, most, error }: FilesFieldProps) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const tooMany = chosen.files.length > most ? t("At most {most} files. Take away {count, plural, one {one} other {#}}, or put some into a ZIP archive.", { most, count: chosen.files.length - most }) : undefined;
  const wrong = tooMany ?? error;
  const hint = t("Up to {most}, each of up to 10 MB.", { most });
  return (
    <Field id={id} label={label} optional hint={hint} error={wrong}>
      <input
        ref={input} id={id} type="file" multiple accept={fileEndings.map((ending) => `.${ending}`).join()} aria-invalid={wrong ? true : undefined} aria-describedby={describedBy(id, { hint, error: wrong })}
        onChange={(event) => {
          chosen.add([...event.target.files ?? []]);
          // The list below is what is handed in; the same file can be chosen anew after it was taken away.
          event.target.value = "";
        }}
        className={`${fileClass} text-transparent`}
      />
      {chosen.files.length > 0 && (
        <ul aria-label={t("Chosen files")} className="divide-y divide-line border-y border-line text-sm">
          {chosen.files.map((file) => {
            const problem = fileProblem(file.name, file.size);
            return (
              <li key={`${file.name} ${file.size} ${file.lastModified}`} className="flex items-start justify-between gap-3 py-1">
                <span className="min-w-0 py-1.5">
                  <span className="break-words">{file.name}</span> <span className="text-ink-soft tabular-nums">{sizeWords(file.size, t.locale)}</span>
                  {problem && <span className="block text-failed">{t(problem.text, problem.values)}</span>}
                </span>
                <button type="button" aria-label={t("Take away {name}", { name: file.name })} onClick={() => { chosen.remove(file); input.current?.focus(); }} className="grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink">
                  <Icon name="cross" size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Field>
  );
}
