import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#lib/generated/prisma/client.ts";
import { env } from "./env.ts";

export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

function createClient(): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }) });
}

// Next reloads modules in development: the pool is kept across reloads.
const kept = globalThis as typeof globalThis & { descentDb?: PrismaClient };

/** The database client, made at the first use so that importing a service needs no database. */
export function db(): PrismaClient {
  kept.descentDb ??= createClient();
  return kept.descentDb;
}
