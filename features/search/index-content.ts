import "server-only";
import { db } from "#lib/db.ts";
import { listSources, type SearchSource } from "./documents.ts";

export interface Indexed {
  written: number;
  removed: number;
}

/**
 * Makes the search's index what the files and the courses are: writes what is new or changed, removes what is gone, in one
 * transaction. Two starts at once take turns.
 */
export async function indexContent(sources: readonly SearchSource[] = listSources()): Promise<Indexed> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('search index', 0))`;
    const stored = await tx.searchDocument.findMany({ select: { kind: true, key: true, hash: true } });
    const name = (of: { kind: string; key: string }) => `${of.kind} ${of.key}`;
    const hashes = new Map(stored.map((row) => [name(row), row.hash]));
    const present = new Set(sources.map(name));
    const changed = sources.filter((source) => hashes.get(name(source)) !== source.hash).map(({ text, ...facts }) => ({ ...facts, ...text() }));
    const gone = stored.filter((row) => !present.has(name(row))).map(({ kind, key }) => ({ kind, key }));
    if (gone.length > 0) await tx.searchDocument.deleteMany({ where: { OR: gone } });
    if (changed.length > 0) {
      await tx.$executeRaw`
        insert into "SearchDocument" ("kind", "key", "courseId", "title", "href", "month", "terms", "body", "hash")
        select * from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
          as entry("kind" text, "key" text, "courseId" uuid, "title" text, "href" text, "month" int, "terms" text, "body" text, "hash" text)
        on conflict ("kind", "key") do update set "courseId" = excluded."courseId", "title" = excluded."title", "href" = excluded."href", "month" = excluded."month",
          "terms" = excluded."terms", "body" = excluded."body", "hash" = excluded."hash"`;
    }
    return { written: changed.length, removed: gone.length };
  }, { timeout: 60_000 });
}
