import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { ExpectedError } from "#domain/errors.ts";
import { root } from "./paths.ts";

const migrationsDir = path.join(root, "prisma", "migrations");
const filters = { externalTables: [], externalEnums: [] };

async function loadEngine() {
  const bg = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg")).replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), { "./schema_engine_bg.js": bg });
  bg.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin !== "function") throw new Error("this schema engine has no start function");
  begin();
  return bg;
}

// The module keeps views of one instance's memory: a second instance in the process would corrupt both.
let loaded: ReturnType<typeof loadEngine> | undefined;

/** Prisma's schema engine as WebAssembly: migrations without a binary to download. */
async function schemaEngine(url: string) {
  loaded ??= loadEngine();
  const bg = await loaded;
  const schema = path.join(root, "prisma", "schema.prisma");
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  return bg.SchemaEngine.new({ datamodels: [[schema, await readFile(schema, "utf8")]] }, () => undefined, factory);
}

/**
 * Makes sure that the server answers and that the URL's database exists.
 * @throws {ExpectedError} in words for the person who wrote DATABASE_URL
 */
export async function ensureDatabase(url: string): Promise<void> {
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    throw new ExpectedError("DATABASE_URL is not an address: write postgresql://user:password@host:5432/database.");
  }
  if (!/^postgres(ql)?:$/.test(target.protocol)) throw new ExpectedError(`DATABASE_URL starts with "${target.protocol}//": Descent needs PostgreSQL, postgresql://user:password@host:5432/database.`);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code !== "3D000") {
      const why = code.startsWith("28") ? "refuses that user or password" : "does not answer";
      throw new ExpectedError(`The database at ${target.host} ${why}: check DATABASE_URL (${error instanceof Error && error.message ? error.message : code}).`);
    }
    await createDatabase(target);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(target: URL): Promise<void> {
  const name = decodeURIComponent(target.pathname.slice(1));
  const server = new URL(target);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    throw new ExpectedError(`The database "${name}" does not exist and this user may not create it (${error instanceof Error ? error.message : error}).`);
  } finally {
    await client.end();
  }
}

async function migrationsList() {
  const names = (await readdir(migrationsDir, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: await readFile(path.join(migrationsDir, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map(async (name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8") } },
    }))),
  };
}

/** Names of the migrations that the database has. */
async function appliedMigrations(client: pg.Client): Promise<Set<string>> {
  const { rows: [table] } = await client.query("select to_regclass('_prisma_migrations') is not null as there");
  if (!table.there) return new Set();
  const { rows } = await client.query("select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null");
  return new Set(rows.map((row: { migration_name: string }) => row.migration_name));
}

/**
 * Applies the migrations that are missing; returns their names. Two programs at once wait for each
 * other. The engine keeps its connection and Prisma's lock as long as its process lives, so long-lived
 * programs call this in a child process (bin/migrate.ts).
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(72616331)");
    const [list, applied] = await Promise.all([migrationsList(), appliedMigrations(client)]);
    if (list.migrationDirectories.every((migration) => applied.has(migration.path))) return [];
    const engine = await schemaEngine(url);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: list, filters });
    return appliedMigrationNames;
  } finally {
    await client.end();
  }
}

/**
 * The SQL that leads from one text of schema.prisma (empty: from nothing) to another. It compares
 * the two texts and no database: the engine's adapter cannot describe one ("char" columns).
 */
export async function diffSchemas(url: string, from: string, to: string): Promise<string> {
  const engine = await schemaEngine(url);
  const target = (content: string) => ({ tag: "schemaDatamodel" as const, files: [{ path: path.join(root, "prisma", "schema.prisma"), content }] });
  const result = await engine.diff({ from: from === "" ? { tag: "empty" } : target(from), to: target(to), script: true, exitCode: null, filters });
  return result.stdout ?? "";
}
