import "server-only";
import { createHmac } from "node:crypto";
import { TooManyTriesError } from "#domain/errors.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";

export interface Limit {
  /** What is counted, "sign-in by account"; it is part of the key. */
  scope: string;
  /** Whose it is: an account, an address … Only a keyed hash of it is stored. */
  of: string;
  /** This many in any window of this length. */
  most: number;
  seconds: number;
}

/** A turn that was taken and counts; `giveBack` when it should not after all. */
export interface Turn {
  giveBack(): Promise<void>;
}

const keepSeconds = 24 * 60 * 60;

const keyOf = (limit: Limit): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`${limit.scope}\n${limit.of}`).digest("base64url");

/**
 * Takes one turn under every limit, or none: a sliding window over the times of earlier turns. A
 * refused try does not count, so that waiting always helps.
 * @param what what there was too much of, as a sentence for `t`: `msg("Too many tries to sign in.")`
 * @throws {ThrottledError} saying how long to wait
 */
export async function takeTurn(what: string, limits: readonly Limit[]): Promise<Turn> {
  const keyed = limits.map((limit) => ({ ...limit, key: keyOf(limit) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const ids = await db().$transaction(async (tx) => {
    const taken: bigint[] = [];
    for (const { key, most, seconds } of keyed) {
      // Two tries at once would both see the last free place. Sorted keys: no deadlock.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
      const [{ wait }] = await tx.$queryRaw<{ wait: number | null }[]>`
        select (select extract(epoch from "at" + make_interval(secs => ${seconds}) - clock_timestamp())::float8
          from "ThrottleHit" where "key" = ${key} and "at" > clock_timestamp() - make_interval(secs => ${seconds})
          order by "at" desc offset ${most - 1} limit 1) as wait`;
      if (wait !== null) throw new TooManyTriesError(what, Math.max(wait, 1));
      const [{ id }] = await tx.$queryRaw<{ id: bigint }[]>`insert into "ThrottleHit" ("key", "at") values (${key}, clock_timestamp()) returning "id"`;
      taken.push(id);
    }
    await tx.$executeRaw`delete from "ThrottleHit" where "at" < clock_timestamp() - make_interval(secs => ${keepSeconds})`;
    return taken;
  });
  return { giveBack: async () => { await db().throttleHit.deleteMany({ where: { id: { in: ids } } }); } };
}
