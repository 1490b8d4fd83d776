import { z } from "zod";

export const deleteAccountSchema = z.object({
  password: z.string().max(1000).default(""),
  /** Typed by hand, so that no slip deletes anything. */
  confirmation: z.string().trim(),
});
