import { rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { ensureDatabase } from "./database.ts";
import { dataDir, root } from "./paths.ts";
import { startPostgres } from "./postgres.ts";
import { runToEnd } from "./processes.ts";

export interface TestDatabases {
  /** The address of a new, migrated, empty database. */
  create(): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL for tests that forgets everything: each caller gets a copy of one migrated template. */
export async function testDatabases(name: string): Promise<TestDatabases> {
  const dir = path.join(dataDir, name);
  rmSync(dir, { recursive: true, force: true });
  const postgres = await startPostgres(dir, ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]);
  const template = postgres.urlOf("template_descent");
  await ensureDatabase(template);
  const migrate = path.join(root, "bin", "migrate.ts");
  const code = await runToEnd(process.execPath, ["--conditions=react-server", "--disable-warning=ExperimentalWarning", migrate], {
    env: { ...process.env, DATABASE_URL: template }, stdio: ["ignore", "ignore", "inherit"],
  });
  if (code !== 0) throw new Error("the test database could not be migrated");
  let made = 0;
  return {
    async create() {
      const database = `test_${++made}`;
      const client = new pg.Client({ connectionString: postgres.urlOf("postgres") });
      await client.connect();
      try {
        await client.query(`create database ${database} template template_descent`);
      } finally {
        await client.end();
      }
      return postgres.urlOf(database);
    },
    stop: postgres.stop,
  };
}
