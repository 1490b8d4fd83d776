"use client";

import { useEffect, useRef, useState } from "react";
import { useT } from "#i18n";
import { inFileOrder, isFixedFile, kindOfFile, type ChallengeFiles, type FileKind } from "#domain/challenge-files.ts";
import type { FileProblem } from "#domain/exercise-yaml.ts";
import { msg } from "#domain/i18n/translate.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { cn } from "#lib/cn.ts";
import { DeleteFile, NameFile } from "./file-dialogs.tsx";

interface FileListProps {
  files: ChallengeFiles;
  chosen: string;
  problems: readonly FileProblem[];
  onChoose(path: string): void;
  /** @param chosen the file to show then */
  onChange(files: Record<string, string>, chosen: string): void;
}

type Asking = { what: "add"; kind: FileKind } | { what: "rename" | "delete"; path: string } | null;

const groups = [{ kind: "given", label: msg("Given files") }, { kind: "mistakes", label: msg("Known mistakes") }] as const;

/** The files of a challenge. The fixed ones stay; given files and mistakes come, change their names and go. */
export function FileList({ files, chosen, problems, onChoose, onChange }: FileListProps) {
  const t = useT();
  const [asking, setAsking] = useState<Asking>(null);
  const paths = inFileOrder(Object.keys(files));
  const close = () => setAsking(null);
  const list = useRef<HTMLElement>(null);
  const deleted = useRef(false);

  // The button that deleted a file is gone with it: the focus goes to the file that is shown now.
  useEffect(() => {
    if (!deleted.current) return;
    deleted.current = false;
    list.current?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
  }, [files]);

  function row(path: string) {
    const current = path === chosen;
    const count = problems.filter((problem) => problem.path === path).length;
    return (
      <li key={path}>
        <button
          type="button" aria-current={current ? "true" : undefined} onClick={() => onChoose(path)}
          className={cn("flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left font-mono text-xs -outline-offset-2 pointer-coarse:min-h-11", current ? "bg-accent-soft font-medium text-accent" : "hover:bg-sunken")}
        >
          <span className="min-w-0 truncate" title={path}>{path.replace(/^(mistakes|given)\//, "")}</span>
          {count > 0 && <span className="ml-auto inline-flex items-center gap-1 text-failed tabular-nums"><Icon name="cross" size={12} />{count}<span className="sr-only"> {t("{count, plural, one {problem} other {problems}}", { count })}</span></span>}
        </button>
      </li>
    );
  }

  return (
    <nav ref={list} aria-label={t("Files")} className="text-sm">
      <ul className="max-lg:grid max-lg:grid-cols-2">{paths.filter(isFixedFile).map(row)}</ul>
      {groups.map(({ kind, label }) => (
        <section key={kind} aria-label={t(label)}>
          <h3 className="mt-4 px-2 pb-1 text-xs text-ink-soft">{t(label)}</h3>
          <ul className="max-lg:grid max-lg:grid-cols-2">{paths.filter((path) => !isFixedFile(path) && kindOfFile(path) === kind).map(row)}</ul>
          <div className="mt-1 flex flex-wrap gap-1">
            <Button size="sm" variant="quiet" className="px-2" onClick={() => setAsking({ what: "add", kind })}><Icon name="plus" />{t("Add")}</Button>
            {!isFixedFile(chosen) && kindOfFile(chosen) === kind && <>
              <Button size="sm" variant="quiet" className="px-2" onClick={() => setAsking({ what: "rename", path: chosen })}>{t("Rename")}</Button>
              <Button size="sm" variant="quiet" className="px-2" onClick={() => setAsking({ what: "delete", path: chosen })}>{t("Delete")}</Button>
            </>}
          </div>
        </section>
      ))}
      {asking !== null && asking.what !== "delete" && (
        <NameFile
          kind={asking.what === "add" ? asking.kind : kindOfFile(asking.path)} files={files} renamed={asking.what === "rename" ? asking.path : null} onClose={close}
          onDone={(next, path) => { close(); onChange(next, path); }}
        />
      )}
      {asking?.what === "delete" && (
        <DeleteFile path={asking.path} onClose={close} onDelete={() => {
          const { [asking.path]: _gone, ...rest } = files;
          close();
          deleted.current = true;
          onChange(rest, "solution.ts");
        }} />
      )}
    </nav>
  );
}
