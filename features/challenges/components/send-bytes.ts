import { z } from "zod";
import type { Translate } from "#domain/i18n/translate.ts";

const refusedSchema = z.object({ error: z.object({ message: z.string() }) });

/** Brings a file to an address of ours; says the answer, or what is wrong in the reader's language. */
export async function sendBytes<T>(address: string, file: File, schema: z.ZodType<T>, t: Translate): Promise<{ value: T } | { error: string }> {
  try {
    const response = await fetch(address, { method: "POST", headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name) }, body: file });
    const body: unknown = await response.json();
    if (response.ok) return { value: schema.parse(body) };
    const refused = refusedSchema.safeParse(body);
    return { error: refused.success ? refused.data.error.message : t("The file could not be sent. Try again in a moment.") };
  } catch {
    return { error: t("The file could not be sent: the site cannot be reached. What you wrote is still here; try again in a moment.") };
  }
}
