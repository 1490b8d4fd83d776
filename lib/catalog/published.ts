import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * Published challenges as folders, so that they are read as those on disk are. The database has them; each machine
 * keeps a copy: a folder for each version, named by its content and never changed, and an index of what is live.
 */

export const publishedDir = (): string => path.resolve(/* turbopackIgnore: true */ process.env.DATA_DIR ?? ".data", "challenges");
export const publishedIndex = (): string => path.join(publishedDir(), "live.json");

const liveSchema = z.array(z.strictObject({ slug: z.string(), month: z.int(), number: z.int(), hash: z.string() }));
export type Live = z.infer<typeof liveSchema>[number];

export interface Published extends Live {
  folder: string;
}

export const folderOf = ({ month, slug, hash }: Pick<Live, "month" | "slug" | "hash">): string =>
  path.join(publishedDir(), "versions", hash, `${String(month).padStart(2, "0")}-challenges`, slug);

/** What is live, by this machine's copy. */
export function listPublished(): Published[] {
  const index = publishedIndex();
  if (!existsSync(index)) return [];
  return liveSchema.parse(JSON.parse(readFileSync(index, "utf8"))).map((live) => ({ ...live, folder: folderOf(live) }));
}
