import { z } from "zod";
import { roleSchema } from "#domain/accounts.ts";

/** What may stand in the address of the list of accounts; what cannot be read there is as if it were not. */
export const peopleFilterSchema = z.object({
  q: z.string().trim().max(100).catch("").default(""),
  role: roleSchema.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type PeopleFilter = z.infer<typeof peopleFilterSchema>;

export const personRoleSchema = z.object({ userId: z.uuid(), role: roleSchema });
export type PersonRoleInput = z.infer<typeof personRoleSchema>;
