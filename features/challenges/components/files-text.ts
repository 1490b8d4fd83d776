import { z } from "zod";
import { inFileOrder, type ChallengeFiles } from "#domain/challenge-files.ts";

const filesSchema = z.record(z.string(), z.string());

/** All files as one text, as the keeper of drafts takes it: the same files give the same text. */
export const textOf = (files: ChallengeFiles): string => JSON.stringify(Object.fromEntries(inFileOrder(Object.keys(files)).map((path) => [path, files[path]])));

/** @throws when the text is none of `textOf` */
export const filesOf = (text: string): Record<string, string> => filesSchema.parse(JSON.parse(text));
