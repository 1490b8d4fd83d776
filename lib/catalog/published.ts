import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { ChangeNote } from "#domain/change-note.ts";

/**
 * Published challenges as folders, so that they are read as those on disk are. The database has them; each machine
 * keeps a copy: a folder for each version, named by its content and never changed, and an index of what is live.
 */

/** Where this machine's copy is; read at each use, since tests change it. */
export const publishedDir = (): string => path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? ".data", "challenges");
/** The index of what is live; it may not be there yet. */
export const publishedIndex = (): string => path.join(publishedDir(), "live.json");

/** Of a version, in an index: one that an earlier release wrote says neither. */
export const noteFields = { note: z.string().default(""), publishedAt: z.iso.datetime().nullable().default(null) };

/** What was new in a version, for who knew what it replaced; null where there is nothing to tell. */
export const changeIn = ({ note, publishedAt }: { note: string; publishedAt: string | null }): ChangeNote | null =>
  note === "" || publishedAt === null ? null : { note, publishedAt: new Date(publishedAt) };

const liveSchema = z.array(z.object({ slug: z.string(), month: z.int(), number: z.int(), hash: z.string(), ...noteFields }));
export type Live = z.infer<typeof liveSchema>[number];

export interface Published extends Live {
  folder: string;
}

/** The folder of one version, which never changes once it is written. The two last parts are as under exercises/: its month and its slug are read from them. */
export const folderOf = ({ month, slug, hash }: Pick<Live, "month" | "slug" | "hash">): string =>
  path.join(publishedDir(), "versions", hash, `${String(month).padStart(2, "0")}-challenges`, slug);

/** What is live, by this machine's copy. */
export function listPublished(): Published[] {
  const index = publishedIndex();
  if (!existsSync(index)) return [];
  return liveSchema.parse(JSON.parse(readFileSync(index, "utf8"))).map((live) => ({ ...live, folder: folderOf(live) }));
}
