import "server-only";
import { randomUUID } from "node:crypto";
import { maxKeptBytes, maxKeptStates, type TextState } from "#domain/draft-history.ts";
import type { Transaction } from "#lib/db.ts";

/**
 * Keeps these states, the oldest first, and lets go of those beyond the fifty. What is the newest kept text
 * already, or was kept since it was so, is not kept twice.
 */
export async function keepStates(tx: Transaction, { userId, exerciseId }: { userId: string; exerciseId: string }, states: readonly TextState[]): Promise<void> {
  // Two that keep at once would both count forty-nine.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`states ${userId} ${exerciseId}`}, 0))`;
  for (const { source, savedAt } of states) {
    await tx.$executeRaw`
      insert into "DraftState" (id, "userId", "exerciseId", source, "savedAt")
      select ${randomUUID()}::uuid, ${userId}::uuid, ${exerciseId}::uuid, ${source}::text, ${savedAt}::timestamptz
      where ${source}::text is distinct from (
          select source from "DraftState" where "userId" = ${userId}::uuid and "exerciseId" = ${exerciseId}::uuid order by "savedAt" desc, id desc limit 1)
        and not exists (
          select 1 from "DraftState" where "userId" = ${userId}::uuid and "exerciseId" = ${exerciseId}::uuid and "savedAt" >= ${savedAt}::timestamptz and source = ${source})`;
  }
  await tx.$executeRaw`
    delete from "DraftState" where id in (
      select id from (
        select id, row_number() over newest as place, sum(octet_length(source)) over newest as bytes
        from "DraftState" where "userId" = ${userId}::uuid and "exerciseId" = ${exerciseId}::uuid
        window newest as (order by "savedAt" desc, id desc rows unbounded preceding)) as counted
      where place > ${maxKeptStates} or bytes > ${maxKeptBytes})`;
}
