"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { fileNameProblem, kindOfFile, pathOfFile, type ChallengeFiles, type FileKind } from "#domain/challenge-files.ts";
import { msg } from "#domain/i18n/translate.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";

const words = {
  mistakes: {
    add: msg("A new mistake"), rename: msg("Rename the mistake"), remove: msg("Delete this mistake?"), added: msg("Add the mistake"),
    hint: msg("What goes wrong, such as “no-root”. The file begins as your solution: spoil it, and write into its comment what helps."), again: msg("Students do not see it."),
  },
  given: {
    add: msg("A new given file"), rename: msg("Rename the given file"), remove: msg("Delete this given file?"), added: msg("Add the file"),
    hint: msg("What is in it, such as “layers”: students read it, and their program imports from “./layers.ts”."), again: msg("Programs that import it by its old name are to be changed too."),
  },
} as const;

interface NameFileProps {
  kind: FileKind;
  files: ChallengeFiles;
  /** The one that gets another name; null for a new one. */
  renamed: string | null;
  onClose(): void;
  onDone(files: Record<string, string>, path: string): void;
}

const explaining = "/**\n * What the result shows, why, and what to do: this is what a student reads who made the mistake.\n */\n";
/** A new mistake begins as the solution, to be spoiled. */
const beginning = (kind: FileKind, files: ChallengeFiles): string => kind === "given" ? "/** What it does. */\nexport const one = 1;\n" : `${explaining}${files["solution.ts"]}`;

/** Asks for the name of a mistake or of a file that is given. */
export function NameFile({ kind, files, renamed, onClose, onDone }: NameFileProps) {
  const t = useT();
  const [name, setName] = useState(renamed?.replace(/^\w+\/|\.ts$/g, "") ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const say = words[kind];

  function submit(event: FormEvent) {
    event.preventDefault();
    const path = pathOfFile(kind, name);
    if (path === renamed) return onClose();
    const wrong = fileNameProblem(kind, name, files);
    if (wrong !== null) return setProblem(t(wrong.text));
    if (renamed === null) return onDone({ ...files, [path]: beginning(kind, files) }, path);
    const { [renamed]: text, ...rest } = files;
    onDone({ ...rest, [path]: text }, path);
  }

  return (
    <Dialog open onClose={onClose} title={t(renamed === null ? say.add : say.rename)}>
      <form onSubmit={submit} noValidate className="space-y-5">
        <TextField
          label={t("Name")} value={name} spellCheck={false} autoComplete="off" data-autofocus error={problem} onChange={(event) => setName(event.target.value)}
          hint={t(renamed === null ? say.hint : say.again)}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("Leave it")}</Button>
          <Button type="submit" variant="primary">{renamed === null ? t(say.added) : t("Rename")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

export function DeleteFile({ path, onClose, onDelete }: { path: string; onClose(): void; onDelete(): void }) {
  const t = useT();
  return (
    <Dialog
      open onClose={onClose} title={t(words[kindOfFile(path)].remove)}
      actions={<>
        <Button onClick={onClose}>{t("Keep it")}</Button>
        <Button variant="danger" onClick={onDelete}>{t("Delete")}</Button>
      </>}
    >
      <p>{t("{path} goes from the draft. Published versions keep it.", { path })}</p>
    </Dialog>
  );
}
