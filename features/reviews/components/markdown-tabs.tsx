"use client";

import { useState, useTransition } from "react";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { maxCommentLength } from "#domain/review.ts";
import { previewAction } from "#features/discussion/actions.ts";
import { useT } from "#i18n";

interface MarkdownTabsProps {
  label: string;
  value: string;
  onChange(value: string): void;
  rows?: number;
  autoFocus?: boolean;
  error?: string;
}

/** A text with Markdown, formulas and code, and how it will read. */
export function MarkdownTabs({ label, value, onChange, rows = 4, autoFocus, error }: MarkdownTabsProps) {
  const t = useT();
  const [chosen, setChosen] = useState("write");
  const [preview, setPreview] = useState<{ html: string } | { problem: string } | null>(null);
  const [pending, start] = useTransition();

  function choose(id: string) {
    setChosen(id);
    if (id === "preview") start(async () => {
      const result = await previewAction({ text: value }).catch(() => null);
      setPreview(result?.ok ? result.value : { problem: result?.error.message ?? t("The preview cannot be shown: the site cannot be reached. What you typed is kept.") });
    });
  }

  return (
    <Tabs
      label={label} chosen={error ? "write" : chosen} onChoose={choose} panelClassName="pt-3"
      tabs={[
        { id: "write", label: t("Write"), panel: <TextArea label={label} rows={rows} maxLength={maxCommentLength} value={value} error={error} autoFocus={autoFocus} onChange={(event) => onChange(event.target.value)} hint={t("Markdown, formulas ($x^2$) and code (```ts) work.")} /> },
        {
          id: "preview", label: t("Preview"), panel: (
            <div className="min-h-24" aria-busy={pending}>
              {pending || preview === null ? <p role="status" className="text-sm text-ink-soft">{t("The preview is loading …")}</p>
                : "problem" in preview ? <p role="alert" className="text-sm text-failed">{preview.problem}</p>
                : preview.html.trim() === "" ? <p className="text-sm text-ink-soft">{t("There is nothing to read yet.")}</p>
                : <ProseHtml html={preview.html} className="overflow-x-auto" />}
            </div>
          ),
        },
      ]}
    />
  );
}
