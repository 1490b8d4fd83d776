// npm run admin -- …: what an operator does before anybody else can: cohorts, and who is what.
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { ExpectedError } from "#domain/errors.ts";
import { dataDir, root } from "./steps/paths.ts";
import { runningUrl } from "./steps/postgres.ts";
import { readSettings } from "./steps/settings.ts";

const usage = `Usage:
  npm run admin -- role <e-mail> <student | mentor | instructor | admin>       on the whole site
  npm run admin -- cohorts
  npm run admin -- cohort <name> <first day> [--open] [--paced]                a new one
  npm run admin -- change <name> [--open | --closed] [--paced | --own-pace]
  npm run admin -- enrol <name> <e-mail> <student | mentor | instructor>
An open cohort is joined by new accounts. The months of a paced one open one by one.`;

function readArguments() {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ allowPositionals: true, options: { open: flag, closed: flag, paced: flag, "own-pace": flag, help: flag } });
  } catch (error) {
    throw new ExpectedError(`${error instanceof Error ? error.message.split("\n")[0] : String(error)}\n${usage}`);
  }
}

/** What the schema says of the input, as one sentence. */
function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (!result.success) throw new ExpectedError(`${result.error.issues.map(({ message }) => message).join(" ")}\n${usage}`);
  return result.data;
}

/** Of two flags that contradict each other; undefined where neither is given. */
function choice(yes: boolean, no: boolean): boolean | undefined {
  if (yes && no) throw new ExpectedError(`Two of the flags contradict each other.\n${usage}`);
  return yes || no ? yes : undefined;
}

async function main(): Promise<string> {
  const { values, positionals: [command, ...rest] } = readArguments();
  // Before anything is asked of a database: whoever asks for help may not have one yet.
  if (command === "help" || values.help) return usage;
  const databaseUrl = process.env.DATABASE_URL ?? runningUrl(path.join(dataDir, "postgres"));
  if (!databaseUrl) throw new ExpectedError("The site's database does not run: start the site first, or set DATABASE_URL.");
  Object.assign(process.env, readSettings([]).env, { DATABASE_URL: databaseUrl });
  process.chdir(root);
  const [{ changeCohort, createCohort, enrol, listCohorts, setSiteRole }, { membershipSchema, newCohortSchema, siteRoleSchema }] =
    await Promise.all([import("#features/enrolments/service.ts"), import("#features/enrolments/schema.ts")]);

  if (command === "role") {
    const { email, role } = parsed(siteRoleSchema, { email: rest[0], role: rest[1] });
    await setSiteRole(email, role);
    return `${email} is ${role} on the site.`;
  }
  if (command === "cohorts") {
    const cohorts = await listCohorts();
    return cohorts.map(({ name, startsOn, open, paced, archived, people }) =>
      `${name}: from ${startsOn}, ${archived ? "archived, " : ""}${open ? "open" : "closed"}, ${paced ? "paced" : "at one's own pace"}; ${Object.entries(people).map(([role, count]) => `${count} ${role}`).join(", ") || "nobody"}`).join("\n") || "There is no cohort yet.";
  }
  if (command === "cohort") {
    const cohort = parsed(newCohortSchema, { name: rest[0], startsOn: rest[1], open: choice(values.open, values.closed) ?? false, paced: choice(values.paced, values["own-pace"]) ?? false });
    await createCohort(cohort);
    return `"${cohort.name}" begins on ${cohort.startsOn}.`;
  }
  if (command === "change") {
    await changeCohort(rest[0] ?? "", { open: choice(values.open, values.closed), paced: choice(values.paced, values["own-pace"]) });
    return `"${rest[0]}" is changed.`;
  }
  if (command === "enrol") {
    const membership = parsed(membershipSchema, { cohort: rest[0], email: rest[1], role: rest[2] });
    await enrol(membership);
    return `${membership.email} is ${membership.role} in "${membership.cohort}".`;
  }
  throw new ExpectedError(command === undefined ? usage : `There is no command "${command}".\n${usage}`);
}

try {
  console.log(await main());
  process.exit(0);
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  console.error(error.message);
  process.exit(2);
}
