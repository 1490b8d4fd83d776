"use client";

import Image from "next/image";
import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { pictureEndings } from "#domain/picture.ts";
import { FileField } from "#features/files/components/file-field.tsx";
import { useFile } from "#features/files/components/use-file.ts";
import { useT } from "#i18n";
import type { ActionError } from "#lib/action.ts";
import { showInGalleryAction } from "../actions.ts";
import type { OwnEntry } from "../gallery-queries.ts";
import { addressStart, unreachable } from "./problems.ts";

interface GalleryFormProps {
  project: string;
  viewerId: string;
  /** A title to begin with. */
  title: string;
  /** How it is shown now; null while it is not. */
  shown: OwnEntry | null;
}

/** Shows a finished project to everybody on the site, or changes how it is shown. */
export function GalleryForm({ project, viewerId, title, shown }: GalleryFormProps) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [saved, setSaved] = useState(false);
  const [pending, start] = useTransition();
  const picture = useFile();
  const keptAs = `${viewerId}:gallery:${project}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    start(async () => {
      setSaved(false);
      const sent = await picture.send();
      if ("error" in sent) return setError({ code: "File", message: sent.error, fields: { pictureId: sent.error } });
      const result = await showInGalleryAction({ ...form, pictureId: sent.id }).catch(() => null);
      if (!result?.ok) return setError(result?.error ?? unreachable(t));
      forgetText(keptAs);
      picture.choose(null);
      setError(null);
      setSaved(true);
      router.refresh();
    });
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-4">
      <input type="hidden" name="project" value={project} />
      <TextField label={t("Title")} name="title" maxLength={80} defaultValue={shown?.title ?? title} error={error?.fields?.title} />
      <KeptTextArea
        keptAs={keptAs} label={t("In a sentence or two")} name="summary" rows={3} maxLength={400} defaultValue={shown?.summary} error={error?.fields?.summary}
        hint={t("What it does and what you are content with. It is shown as plain text.")}
      />
      <TextField label={t("Link")} name="link" type="url" optional placeholder={addressStart} defaultValue={shown?.link ?? ""} hint={t("Where others can see it or try it.")} error={error?.fields?.link} />
      {shown?.pictureId && (
        <div className="relative aspect-[16/10] w-48 overflow-hidden rounded-md border border-line bg-sunken">
          <Image src={`/api/v1/files/${shown.pictureId}`} alt={t("The picture that is shown now")} fill unoptimized className="object-contain" />
        </div>
      )}
      <FileField key={shown?.pictureId ?? "none"} label={shown?.pictureId ? t("Another picture") : t("Picture")} endings={pictureEndings} onChange={picture.choose} error={error?.fields?.pictureId} />
      {shown?.pictureId && (
        <label className="flex min-h-6 w-fit cursor-pointer items-center gap-2 text-sm">
          <input type="checkbox" name="withoutPicture" className="size-4 accent-(--accent)" />
          {t("Show it without a picture")}
        </label>
      )}
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Saving …") : shown ? t("Save the changes") : t("Show it in the gallery")}</Button>
        <span role="status" className="text-sm text-ink-soft">{saved && !pending ? t("Saved. It is in the gallery.") : null}</span>
      </div>
    </form>
  );
}
