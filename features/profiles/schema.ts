import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";

/** Words of the site that would be mistaken for a page of it. */
const taken = new Set(["new", "me", "admin", "settings", "edit", "descent"]);

export const profileSlugSchema = z.string().trim().toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, msg("Use letters from a to z, digits and single hyphens between them."))
  .min(3, msg("Three characters or more.")).max(40, msg("At most 40 characters."))
  .refine((slug) => !taken.has(slug), msg("This word is taken: choose another."));

export const publishProfileSchema = z.strictObject({
  slug: profileSlugSchema,
  headline: z.string().trim().max(160, msg("At most 160 characters.")).transform((text) => text.replace(/\s+/g, " ")),
});
export type PublishProfile = z.infer<typeof publishProfileSchema>;

export const certificateSchema = z.strictObject({ tier: z.string().max(40) });

export const noInputSchema = z.strictObject({});
