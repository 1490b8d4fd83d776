import { z } from "zod";
import { maxTotalBytes } from "#domain/challenge-files.ts";
import { isSlug } from "#domain/challenge-slug.ts";
import { msg } from "#domain/i18n/translate.ts";

/** What a new challenge can begin as, besides a copy. */
export const templateKinds = ["function", "functions", "class", "training", "framework", "files"] as const;
export type TemplateKind = (typeof templateKinds)[number];

const slugField = z.string().trim().refine(isSlug, msg("Lower-case words joined by hyphens, at most 60 characters: it is part of the address."));
const monthField = z.coerce.number().int().min(1, msg("Choose a month from 1 to 12.")).max(12, msg("Choose a month from 1 to 12."));

export const createSchema = z.object({
  title: z.string().trim().min(3, msg("A title has at least 3 characters.")).max(80, msg("A title has at most 80 characters.")),
  slug: slugField,
  month: monthField,
  /** A template, or "copy" of an exercise on disk. */
  from: z.enum([...templateKinds, "copy"]),
  copyOf: z.string().max(100).default(""),
}).refine(({ from, copyOf }) => from !== "copy" || copyOf !== "", { path: ["copyOf"], message: msg("Choose the exercise to copy.") });
export type CreateInput = z.infer<typeof createSchema>;

/** Of an archive's new challenge, in the address. */
export const importSchema = z.object({ slug: slugField, month: monthField });
export type ImportInput = z.infer<typeof importSchema>;

/** Of the draft that an archive takes the place of. */
export const importIntoSchema = z.object({ version: z.coerce.number().int().min(1) });

const filesSchema = z.record(z.string().max(100), z.string().max(maxTotalBytes));

/** Files as the database has them. */
export const storedFilesSchema = z.record(z.string(), z.string());

const challengeId = z.uuid();
export const saveSchema = z.object({ challengeId, baseVersion: z.int().min(1), files: filesSchema });
export type SaveInput = z.infer<typeof saveSchema>;

/** What the preview needs of a draft as it is being typed. */
export const previewSchema = z.object({ challengeId, files: filesSchema });
export type PreviewInput = z.infer<typeof previewSchema>;

export const trySchema = z.object({ challengeId, mode: z.enum(["run", "submit"]), source: z.string(), ownInput: z.string().max(100_000).nullable() });
export type TryInput = z.infer<typeof trySchema>;

export const proveSchema = z.object({ challengeId, version: z.int().min(1) });
export type ProveInput = z.infer<typeof proveSchema>;

export const publishSchema = z.object({
  challengeId,
  version: z.coerce.number().int().min(1),
  note: z.string().trim().min(5, msg("Say in a sentence what is new: students and other instructors read it.")).max(1000, msg("At most 1,000 characters.")),
});
export type PublishInput = z.infer<typeof publishSchema>;

export const withdrawSchema = z.object({ challengeId, number: z.coerce.number().int().min(1) });
export type WithdrawInput = z.infer<typeof withdrawSchema>;

/** @param version of the draft that was seen, which goes */
export const takeVersionSchema = z.object({ challengeId, number: z.coerce.number().int().min(1), version: z.coerce.number().int().min(1) });
export type TakeVersionInput = z.infer<typeof takeVersionSchema>;

export const archiveSchema = z.object({ challengeId, archived: z.boolean() });
export type ArchiveInput = z.infer<typeof archiveSchema>;

export const dropAssetSchema = z.object({ challengeId, path: z.string().max(100) });
export type DropAssetInput = z.infer<typeof dropAssetSchema>;
