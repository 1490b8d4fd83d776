import path from "node:path";
import pg from "pg";
import { runningUrl } from "../../bin/steps/postgres.ts";

/** Asks the database of the site that is being tested: for what takes people months, and for what no page can do. */
export async function inDatabase(text: string, values: readonly unknown[]): Promise<void> {
  const url = runningUrl(path.join(process.env.DESCENT_E2E_DATA ?? "", "postgres"));
  if (url === null) throw new Error("the site's database does not run");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text, [...values]);
  } finally {
    await client.end();
  }
}

/** Gives the person with this address achievements, as if they had been earned. */
export const giveAwards = (email: string, achievements: readonly string[]): Promise<void> =>
  inDatabase(`insert into "Award" ("userId", achievement, cause) select id, unnest($2::text[]), 'given by a test' from "User" where coalesce(email, "newEmail") = $1`, [email, achievements]);

/** Makes the account of this address older. */
export const registeredDaysAgo = (email: string, days: number): Promise<void> =>
  inDatabase(`update "User" set "createdAt" = now() - make_interval(days => $2) where coalesce(email, "newEmail") = $1`, [email, days]);
