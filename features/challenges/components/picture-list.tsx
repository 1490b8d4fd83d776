"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { z } from "zod";
import { useT } from "#i18n";
import { assetEndings } from "#domain/challenge-assets.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import { dropAssetAction } from "../actions.ts";
import { sendBytes } from "./send-bytes.ts";

interface PictureListProps {
  challengeId: string;
  assets: readonly string[];
  /** Puts a picture into the statement. */
  onUse(path: string): void;
}

const addedSchema = z.object({ path: z.string() });

/** Pictures of the statement: sent at once, shown where Markdown names them. */
export function PictureList({ challengeId, assets, onUse }: PictureListProps) {
  const t = useT();
  const router = useRouter();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);

  async function add(file: File | undefined) {
    if (!file) return;
    setSending(true);
    const sent = await sendBytes(`/api/v1/challenges/${challengeId}/assets`, file, addedSchema, t);
    setSending(false);
    setProblem("error" in sent ? sent.error : null);
    if ("value" in sent) router.refresh();
  }

  async function drop(path: string) {
    const result = await dropAssetAction({ challengeId, path }).catch(() => null);
    setProblem(result?.ok ? null : result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
    if (result?.ok) router.refresh();
  }

  return (
    <section aria-labelledby={`${id}-title`} className="mt-5 text-sm">
      <h3 id={`${id}-title`} className="px-2 pb-1 text-xs text-ink-soft">{t("Pictures")}</h3>
      <ul>
        {assets.map((path) => (
          <li key={path} className="flex items-center gap-1 pl-2">
            <button type="button" title={t("Put {path} into the statement", { path })} onClick={() => onUse(path)} className="min-h-8 min-w-0 flex-1 truncate rounded-sm text-left font-mono text-xs hover:text-accent pointer-coarse:min-h-11">{path.replace("assets/", "")}</button>
            <Button size="sm" variant="quiet" className="px-2" aria-label={t("Delete {path}", { path })} onClick={() => void drop(path)}><Icon name="trash" /></Button>
          </li>
        ))}
      </ul>
      <label className={cn(buttonClass("quiet", "sm"), "cursor-pointer px-2! has-focus-visible:outline-2 has-focus-visible:outline-accent")} title={t("PNG, JPEG, WebP or SVG, up to 1 MB")}>
        <Icon name="plus" />{sending ? t("Sending …") : t("Add a picture")}
        <input
          type="file" disabled={sending} accept={assetEndings.map((ending) => `.${ending}`).join()} className="sr-only"
          onChange={(event) => { void add(event.target.files?.[0]); event.target.value = ""; }}
        />
      </label>
      {problem !== null && <p role="alert" className="px-2 pt-1 text-xs text-failed">{problem}</p>}
    </section>
  );
}
