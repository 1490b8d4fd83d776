import { z } from "zod";
import { auditActions, type AuditAction } from "#domain/audit.ts";

const searched = z.string().trim().max(200).catch("").default("");
const isAction = (text: unknown): text is AuditAction => typeof text === "string" && Object.hasOwn(auditActions, text);

/** What may stand in the audit's address; what cannot be read there is as if it were not. Names are searched; an id is exactly that one. */
export const auditFilterSchema = z.object({
  actor: searched,
  action: z.custom<AuditAction>(isAction).nullable().catch(null).default(null),
  subject: searched,
  /** The last entry of the page before: "1790000000000.0192…". */
  after: z.string().regex(/^\d{1,15}\.[0-9a-f-]{36}$/).nullable().catch(null).default(null),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;
