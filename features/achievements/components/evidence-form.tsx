"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { FileField } from "#features/files/components/file-field.tsx";
import { useFile } from "#features/files/components/use-file.ts";
import type { ActionError } from "#lib/action.ts";
import { handInEvidenceAction } from "../actions.ts";

const beginning = "https://";

/** A link and a few words, for a mentor to judge. What was typed stays when it is refused. */
export function EvidenceForm({ achievement }: { achievement: string }) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const file = useFile();

  function handIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => {
      const sent = await file.send();
      if ("error" in sent) return setError({ code: "File", message: sent.error, fields: { fileId: sent.error } });
      const result = await handInEvidenceAction({ ...Object.fromEntries(form), fileId: sent.id }).catch(() => null);
      if (result?.ok) router.refresh();
      else setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });
    });
  }

  return (
    <form onSubmit={handIn} noValidate className="space-y-4">
      <input type="hidden" name="achievement" value={achievement} />
      <TextField label={t("Link")} name="link" type="url" optional placeholder={beginning} error={error?.fields?.link} />
      <TextArea label={t("What it is and where to look")} name="text" rows={4} maxLength={5000} hint={t("Markdown works. At least 20 characters.")} error={error?.fields?.text} />
      <FileField label={t("File")} error={error?.fields?.fileId} onChange={file.choose} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" variant="primary" disabled={pending}>{pending ? t("Handing in …") : t("Hand in")}</Button>
    </form>
  );
}
