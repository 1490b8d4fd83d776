"use client";

import { useRef } from "react";
import { z } from "zod";

const sentSchema = z.object({ id: z.uuid() });
const refusedSchema = z.object({ error: z.object({ message: z.string() }) });

type Sent = { id: string | null } | { error: string };

/**
 * The file of a form: `choose` takes what the field gives, `send` brings it to the site and says its id, or what is
 * wrong. A file that was sent is not sent again when the form is refused for another reason.
 */
export function useFile(): { choose(file: File | null): void; send(): Promise<Sent> } {
  const chosen = useRef<File | null>(null);
  const known = useRef<{ file: File; id: string } | null>(null);
  return {
    choose: (file) => { chosen.current = file; },
    async send() {
      const file = chosen.current;
      if (file === null) return { id: null };
      if (known.current?.file === file) return { id: known.current.id };
      const sent = await sendFile(file);
      if ("id" in sent && sent.id !== null) known.current = { file, id: sent.id };
      return sent;
    },
  };
}

async function sendFile(file: File): Promise<Sent> {
  try {
    const response = await fetch("/api/v1/files", { method: "POST", headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name) }, body: file });
    const body: unknown = await response.json();
    if (response.ok) return sentSchema.parse(body);
    const refused = refusedSchema.safeParse(body);
    return { error: refused.success ? refused.data.error.message : "The file could not be sent. Try again in a moment." };
  } catch {
    return { error: "The file could not be sent: the site cannot be reached. What you wrote is still here; try again in a moment." };
  }
}
