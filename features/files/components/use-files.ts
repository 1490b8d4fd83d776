"use client";

import { useRef, useState } from "react";
import { useT } from "#i18n";
import { sendFile } from "./send-file.ts";

export interface ChosenFiles {
  files: readonly File[];
  add(files: readonly File[]): void;
  remove(file: File): void;
  /** Nothing is chosen any more: what was has been handed in. */
  clear(): void;
  /** Brings them to the site, one after the other; says their ids in order, or what is wrong with the first that is refused. */
  send(): Promise<{ ids: string[] } | { error: string }>;
}

const sameFile = (a: File, b: File): boolean => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** Several files of a form. One that was sent is not sent again when the form is refused for another reason. */
export function useFiles(): ChosenFiles {
  const t = useT();
  const [files, setFiles] = useState<readonly File[]>([]);
  const known = useRef(new WeakMap<File, string>());
  return {
    files,
    add: (more) => setFiles((before) => [...before, ...more.filter((file) => !before.some((each) => sameFile(each, file)))]),
    remove: (file) => setFiles((before) => before.filter((each) => each !== file)),
    clear: () => setFiles([]),
    async send() {
      const ids: string[] = [];
      for (const file of files) {
        const before = known.current.get(file);
        const sent = before === undefined ? await sendFile(file, t) : { id: before };
        if ("error" in sent) return { error: t("{name}: {problem}", { name: file.name, problem: sent.error }) };
        known.current.set(file, sent.id);
        ids.push(sent.id);
      }
      return { ids };
    },
  };
}
