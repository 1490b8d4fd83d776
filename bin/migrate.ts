// Brings the database of DATABASE_URL to the newest schema, the queue's included.
import { runMigrations } from "graphile-worker";
import { ExpectedError } from "#domain/errors.ts";
import { applyMigrations, ensureDatabase } from "./steps/database.ts";

try {
  const url = process.env.DATABASE_URL ?? "";
  await ensureDatabase(url);
  const applied = await applyMigrations(url);
  await runMigrations({ connectionString: url });
  for (const name of applied) console.log(`Migration applied: ${name}`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof ExpectedError ? error.message : error);
  process.exit(1);
}
