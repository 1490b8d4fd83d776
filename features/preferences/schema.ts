import { z } from "zod";
import { editorSettingsSchema, largestFont, smallestFont } from "#domain/editor-settings.ts";
import { languages } from "#domain/i18n/language.ts";
import { msg } from "#domain/i18n/translate.ts";

/** "browser" follows the browser: the account has no language of its own. */
export const languageChoiceSchema = z.object({
  language: z.enum([...languages, "browser"], msg("Choose a language from the list.")).transform((choice) => choice === "browser" ? null : choice),
});

/** A visitor names a language; there is nothing to go back to. */
export const visitorLanguageSchema = z.object({ language: z.enum(languages) });

export const motionSchema = z.object({ motion: z.enum(["system", "reduced"], msg("Choose one of the two.")) });

const sizeText = msg("Write a whole number from 12 to 20.");
/** As the form sends it: a box without a tick sends nothing. */
export const editorFormSchema = z.object({
  font: editorSettingsSchema.shape.font,
  size: z.string().trim().regex(/^\d{1,3}$/, sizeText).transform(Number).refine((size) => size >= smallestFont && size <= largestFont, sizeText),
  vim: z.literal("on").optional().transform((ticked) => ticked !== undefined),
});
