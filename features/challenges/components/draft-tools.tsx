"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { z } from "zod";
import { useT } from "#i18n";
import { DraftDeed, DraftDialog } from "#components/studio/draft-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { fileClass } from "#components/ui/field.tsx";
import { archiveChallengeAction } from "../actions.ts";
import { sendBytes } from "./send-bytes.ts";

interface DraftToolsProps {
  challengeId: string;
  version: number;
  /** All that was typed is on the server. */
  saved: boolean;
}

const importedSchema = z.object({ version: z.int() });

/** What is done with a draft as a whole: taken along, replaced, put away. */
export function DraftTools({ challengeId, version, saved }: DraftToolsProps) {
  const t = useT();
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const unreachable = t("The site cannot be reached. Try again in a moment.");

  async function replace() {
    const chosen = file.current?.files?.[0];
    if (!chosen) return setProblem(t("Choose a ZIP archive first."));
    setWorking(true);
    const sent = await sendBytes(`/api/v1/challenges/${challengeId}/import?version=${version}`, chosen, importedSchema, t);
    setWorking(false);
    if ("error" in sent) return setProblem(sent.error);
    // The page begins anew with the files that are now the draft.
    window.location.reload();
  }

  async function archive() {
    setWorking(true);
    const result = await archiveChallengeAction({ challengeId, archived: true }).catch(() => null);
    setWorking(false);
    if (!result?.ok) return setProblem(result?.error.message ?? unreachable);
    router.push("/teach");
  }

  return (
    <DraftDialog label={t("ZIP, archive …")} problem={problem} open={open} onOpen={() => { setProblem(null); setOpen(true); }} onClose={() => setOpen(false)}>
      <DraftDeed title={t("Take it along")} hint={t("A ZIP archive of the folder, as it works under exercises/.")}>
        <a href={`/api/v1/challenges/${challengeId}/export`} download className="link mt-1 inline-flex min-h-8 items-center">{t("Download the ZIP archive")}</a>
      </DraftDeed>
      <DraftDeed title={t("Replace the files")} hintId={`${id}-hint`} hint={t("By those of a ZIP archive of one exercise. The draft as it is now goes, so download it first. The id and the pictures stay.")}>
        <label htmlFor={id} className="sr-only">{t("ZIP archive")}</label>
        <input ref={file} id={id} type="file" accept=".zip" aria-describedby={`${id}-hint`} className={`${fileClass} mt-2`} />
        <Button className="mt-3" disabled={working || !saved} onClick={() => void replace()}>{t("Replace the files")}</Button>
      </DraftDeed>
      <DraftDeed title={t("Put it away")} hint={t("An archived challenge is not listed with the others and cannot be changed, until somebody takes it out again.")}>
        <Button className="mt-3" disabled={working || !saved} onClick={() => void archive()}>{t("Archive the challenge")}</Button>
      </DraftDeed>
    </DraftDialog>
  );
}
