import { z } from "zod";
import type { Translate } from "#domain/i18n/translate.ts";

const sentSchema = z.object({ id: z.uuid() });
const refusedSchema = z.object({ error: z.object({ message: z.string() }) });

export type Sent = { id: string } | { error: string };

/** Brings a file to the site; says its id, or what is wrong in the reader's language. */
export async function sendFile(file: File, t: Translate): Promise<Sent> {
  try {
    const response = await fetch("/api/v1/files", { method: "POST", headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name) }, body: file });
    const body: unknown = await response.json();
    if (response.ok) return sentSchema.parse(body);
    const refused = refusedSchema.safeParse(body);
    return { error: refused.success ? refused.data.error.message : t("The file could not be sent. Try again in a moment.") };
  } catch {
    return { error: t("The file could not be sent: the site cannot be reached. What you wrote is still here; try again in a moment.") };
  }
}
