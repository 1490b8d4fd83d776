import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#lib/generated/prisma/client.ts";
import { env } from "./env.ts";

export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** More statements than the code has; one that is put together for each question is not kept for the next. */
const mostNamed = 500;
const names = new Map<string, string>();

/** Under its name PostgreSQL keeps a statement parsed and planned, on each connection: half of what a short one costs. */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= mostNamed) return "";
  const name = `descent-${names.size}`;
  names.set(sql, name);
  return name;
}

function createClient(): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }, { statementNameGenerator: nameOf }) });
}

// Next reloads modules in development: the pool is kept across reloads.
const kept = globalThis as typeof globalThis & { descentDb?: PrismaClient };

/** The database client, made at the first use so that importing a service needs no database. */
export function db(): PrismaClient {
  kept.descentDb ??= createClient();
  return kept.descentDb;
}
