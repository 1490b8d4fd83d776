import "server-only";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { db } from "../db.ts";
import { logger } from "../logger.ts";
import { subscribeToChallenges } from "../queue/events.ts";
import { checkEveryMs } from "./cached.ts";
import { syncCourses } from "./sync-courses.ts";
import { folderOf, publishedDir, publishedIndex, type Live } from "./published.ts";

const versionsSchema = z.array(z.object({ slug: z.string(), month: z.int(), number: z.int(), hash: z.string(), withdrawn: z.boolean(), versionId: z.uuid(), note: z.string(), publishedAt: z.date() }));
const filesSchema = z.record(z.string(), z.string());

/**
 * Brings this machine's copy up to what the database says.
 * @returns whether something changed
 */
export async function syncPublished(): Promise<boolean> {
  const newest = versionsSchema.parse(await db().$queryRaw`
    select distinct on (version."challengeId") challenge.slug, challenge.month, version.number, version."filesHash" as hash,
      version."withdrawnAt" is not null as withdrawn, version.id as "versionId", version.note, version."publishedAt"
    from "ChallengeVersion" as version join "Challenge" as challenge on challenge.id = version."challengeId"
    order by version."challengeId", version.number desc`);
  const live = newest.filter(({ withdrawn }) => !withdrawn).map((version) => ({ ...version, publishedAt: version.publishedAt.toISOString() }));
  for (const version of live) {
    if (existsSync(folderOf(version))) continue;
    const { files } = await db().challengeVersion.findUniqueOrThrow({ where: { id: version.versionId }, select: { files: true } });
    write(version, filesSchema.parse(files));
  }
  const index = JSON.stringify(live.map(({ slug, month, number, hash, note, publishedAt }): Live => ({ slug, month, number, hash, note, publishedAt })).sort((a, b) => a.slug.localeCompare(b.slug, "en")));
  const file = publishedIndex();
  if (existsSync(file) ? readFileSync(file, "utf8") === index : live.length === 0) return false;
  mkdirSync(publishedDir(), { recursive: true });
  const making = `${file}.${process.pid}`;
  writeFileSync(making, index);
  renameSync(making, file);
  removeOthers(new Set(live.map(({ hash }) => hash)));
  return true;
}

/** Aside, and moved in whole: another process of this machine may do the same. */
function write(version: Live, files: Record<string, string>): void {
  const target = path.dirname(path.dirname(folderOf(version)));
  mkdirSync(path.dirname(target), { recursive: true });
  const making = mkdtempSync(`${target}-`);
  const inside = path.join(making, path.relative(target, folderOf(version)));
  for (const [name, text] of Object.entries(files)) {
    const file = path.resolve(inside, name);
    // What was published was checked; a path that leads out is written nowhere all the same.
    if (!file.startsWith(inside + path.sep)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  try {
    renameSync(making, target);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folderOf(version))) throw error;
  }
}

/** Folders of versions that are not live any more; a grading that reads one at this moment reads it to the end, or is done again. */
function removeOthers(hashes: ReadonlySet<string>): void {
  const folder = path.join(publishedDir(), "versions");
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!hashes.has(name) && /^[0-9a-f]+$/.test(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** What was said while the connection was away is caught up with after so long. */
const lookEveryMs = 30_000;

/**
 * Keeps this machine's copy up to date for as long as the process lives.
 * @param onChanged called when the copy is another than before, and the catalogue has had time to see it
 */
export async function keepPublished(onChanged: () => Promise<unknown> = async () => undefined): Promise<void> {
  let under: Promise<unknown> | null = null;
  const sync = () => {
    under ??= Promise.all([syncPublished(), syncCourses()]).then(async (changed) => {
      if (!changed.includes(true)) return;
      await new Promise((resolve) => setTimeout(resolve, checkEveryMs + 100));
      await onChanged();
    }).catch((error: unknown) => logger.warn({ err: error }, "published challenges and courses could not be brought up to date")).finally(() => { under = null; });
    return under;
  };
  setInterval(() => void sync(), lookEveryMs).unref();
  await subscribeToChallenges(() => void sync());
  await sync();
}
