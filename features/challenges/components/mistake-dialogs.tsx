"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { mistakeNameProblem, mistakePathOf, type ChallengeFiles } from "#domain/challenge-files.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";

interface NameMistakeProps {
  files: ChallengeFiles;
  /** The one that gets another name; null for a new one. */
  renamed: string | null;
  onClose(): void;
  onDone(files: Record<string, string>, path: string): void;
}

const opening = "/**\n * What the result shows, why, and what to do: this is what a student reads who made the mistake.\n */\n";

/** Asks for the name of a mistake. A new one begins as the solution, to be spoiled. */
export function NameMistake({ files, renamed, onClose, onDone }: NameMistakeProps) {
  const t = useT();
  const [name, setName] = useState(renamed?.replace(/^mistakes\/|\.ts$/g, "") ?? "");
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const path = mistakePathOf(name);
    if (path === renamed) return onClose();
    const wrong = mistakeNameProblem(name, files);
    if (wrong !== null) return setProblem(t(wrong.text));
    if (renamed === null) return onDone({ ...files, [path]: `${opening}${files["solution.ts"]}` }, path);
    const { [renamed]: text, ...rest } = files;
    onDone({ ...rest, [path]: text }, path);
  }

  return (
    <Dialog open onClose={onClose} title={renamed === null ? t("A new mistake") : t("Rename the mistake")}>
      <form onSubmit={submit} noValidate className="space-y-5">
        <TextField
          label={t("Name")} value={name} spellCheck={false} autoComplete="off" autoFocus error={problem} onChange={(event) => setName(event.target.value)}
          hint={renamed === null ? t("What goes wrong, such as “no-root”. The file begins as your solution: spoil it, and write into its comment what helps.") : t("Students do not see it.")}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("Leave it")}</Button>
          <Button type="submit" variant="primary">{renamed === null ? t("Add the mistake") : t("Rename")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function DeleteMistake({ path, onClose, onDelete }: { path: string; onClose(): void; onDelete(): void }) {
  const t = useT();
  return (
    <Dialog
      open onClose={onClose} title={t("Delete this mistake?")}
      actions={<>
        <Button onClick={onClose}>{t("Keep it")}</Button>
        <Button variant="danger" onClick={onDelete}>{t("Delete")}</Button>
      </>}
    >
      <p>{t("{path} goes from the draft. Published versions keep it.", { path })}</p>
    </Dialog>
  );
}
