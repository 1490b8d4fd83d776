"use client";

import { useRef, useState, useTransition } from "react";
import { useT } from "#i18n";
import { maxPostLength } from "#domain/discussion.ts";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { previewAction } from "../actions.ts";

interface MarkdownFieldProps {
  /** Under which name this browser keeps what is typed. */
  keptAs: string;
  label: string;
  defaultValue?: string;
  error?: string;
  rows?: number;
  autoFocus?: boolean;
}

/** A text with Markdown, formulas and code, and how it will read. The text stays in the form while the preview is shown. */
export function MarkdownField({ keptAs, label, defaultValue, error, rows = 10, autoFocus }: MarkdownFieldProps) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState("write");
  const [preview, setPreview] = useState<{ html: string } | { problem: string } | null>(null);
  const [pending, start] = useTransition();

  function choose(id: string) {
    setChosen(id);
    if (id !== "preview") return;
    start(async () => {
      const result = await previewAction({ text: place.current?.querySelector("textarea")?.value ?? "" }).catch(() => null);
      setPreview(result?.ok ? result.value : { problem: result?.error.message ?? t("The preview cannot be shown: the site cannot be reached. What you typed is kept.") });
    });
  }

  // What is wrong with the text is said beside it.
  const shown = error ? "write" : chosen;
  return (
    <div ref={place}>
      <Tabs
        label={label} chosen={shown} onChoose={choose} panelClassName="pt-3"
        tabs={[
          {
            id: "write", label: t("Write"),
            panel: (
              <KeptTextArea
                keptAs={keptAs} label={label} name="text" rows={rows} maxLength={maxPostLength} defaultValue={defaultValue} error={error} autoFocus={autoFocus}
                hint={t("Markdown, formulas ($x^2$) and code (```ts) work. What you type is kept in this browser.")}
              />
            ),
          },
          {
            id: "preview", label: t("Preview"),
            panel: (
              <div className="min-h-32" aria-busy={pending}>
                {pending || preview === null ? <p role="status" className="text-sm text-ink-soft">{t("The preview is loading …")}</p>
                  : "problem" in preview ? <p role="alert" className="text-sm text-failed">{preview.problem}</p>
                  : preview.html.trim() === "" ? <p className="text-sm text-ink-soft">{t("There is nothing to read yet.")}</p>
                  : <ProseHtml html={preview.html} className="overflow-x-auto" />}
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}
