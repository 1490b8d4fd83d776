"use client";

import { useRef } from "react";
import { useT } from "#i18n";
import { sendFile } from "./send-file.ts";

type SentFile = { id: string | null } | { error: string };

/**
 * The file of a form: `choose` takes what the field gives, `send` brings it to the site and says its id, or what is
 * wrong. A file that was sent is not sent again when the form is refused for another reason.
 */
export function useFile(): { choose(file: File | null): void; send(): Promise<SentFile> } {
  const t = useT();
  const chosen = useRef<File | null>(null);
  const known = useRef<{ file: File; id: string } | null>(null);
  return {
    choose: (file) => { chosen.current = file; },
    async send() {
      const file = chosen.current;
      if (file === null) return { id: null };
      if (known.current?.file === file) return { id: known.current.id };
      const sent = await sendFile(file, t);
      if ("id" in sent) known.current = { file, id: sent.id };
      return sent;
    },
  };
}
