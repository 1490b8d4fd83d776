// npm run migration -- <name>: writes the SQL that leads from the newest migration to schema.prisma.
// Each migration's folder keeps the schema that it led to, so that the next has something to start from.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { diffSchemas, ensureDatabase } from "./steps/database.ts";
import { dataDir, root } from "./steps/paths.ts";
import { startPostgres } from "./steps/postgres.ts";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Say what the migration does: npm run migration -- add_reviews");
  process.exit(2);
}

const migrations = path.join(root, "prisma", "migrations");
const newest = (await readdir(migrations, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort().at(-1);
const from = newest ? await readFile(path.join(migrations, newest, "schema.prisma"), "utf8") : "";
const to = await readFile(path.join(root, "prisma", "schema.prisma"), "utf8");

/** The engine wants a server to talk to, though it only compares the two texts. */
async function compare(): Promise<string> {
  const postgres = process.env.DATABASE_URL ? null : await startPostgres(path.join(dataDir, "scratch-postgres"));
  try {
    const url = process.env.DATABASE_URL ?? postgres?.url ?? "";
    await ensureDatabase(url);
    return await diffSchemas(url, from, to);
  } finally {
    await postgres?.stop();
  }
}

const sql = await compare();
if (sql.trim() === "" || sql.includes("This is an empty migration")) {
  console.log("schema.prisma and the migrations agree: nothing to write.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrations, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), sql);
  await writeFile(path.join(folder, "schema.prisma"), to);
  console.log(`Written: ${path.relative(root, folder)}/migration.sql. Read it before you commit it.`);
}
