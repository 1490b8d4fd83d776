import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { runningUrl } from "../../bin/steps/postgres.ts";
import { ask, callAction, outcomeOfAction, outcomeOfPage, outcomeOfRoute, type Answer } from "#tests/rights/ask.ts";
import { callers, type Caller, type Expectation, type Row } from "#tests/rights/callers.ts";
import { fingerprint } from "#tests/rights/fingerprint.ts";
import { makeWorld } from "#tests/rights/make-world.ts";
import { matrix } from "#tests/rights/matrix.ts";
import { allSecrets, mayRead, secretsIn, type Secret, type World } from "#tests/rights/world.ts";

/**
 * Walks the matrix of rights: every page, route and action is asked for by everybody, with ids of what belongs to people
 * of cohort A. Each test tells every deviation at once.
 */
test.describe.configure({ timeout: 120_000 });

let client: pg.Client;
let site: string;
let world: World;
let cookies: Record<Caller, string>;
let before: Record<string, string>;
/** Secrets that somebody has read who may. */
const read = new Set<Secret>();

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = process.env.DESCENT_E2E_URL ?? "";
  const connectionString = runningUrl(path.join(process.env.DESCENT_E2E_DATA ?? "", "postgres"));
  if (connectionString === null) throw new Error("the site's database does not run");
  client = new pg.Client({ connectionString });
  await client.connect();
  ({ world, cookies } = await makeWorld(client, site));
  before = await fingerprint(client, world);
});
test.afterAll(() => client.end());

interface Asked {
  what: string;
  expect: Row;
  /** Whether those who may do it do it, too. */
  allows: boolean;
  ask: (cookie: string) => Promise<Answer>;
  outcome: (answer: Answer) => string;
  tells?: Secret;
}

/** An "own" answer is any that is no refusal of rights, and no failure: there may be nothing to do. */
const isOwn = (outcome: string): boolean => ["allowed", "refused", "conflict"].includes(outcome);

async function deviation({ what, expect: row, allows, ask: question, outcome: outcomeOf, tells }: Asked, caller: Caller): Promise<string[]> {
  const expected: Expectation = row[caller];
  if (expected === "allowed" && !allows) return [];
  const answer = await question(cookies[caller]);
  const outcome = outcomeOf(answer);
  const wrong = expected === "own" ? !isOwn(outcome) : outcome !== expected;
  const secrets = secretsIn(answer.text);
  for (const secret of secrets) if (mayRead(caller, secret)) read.add(secret);
  const leaks = secrets.filter((secret) => !mayRead(caller, secret) && !(secret === tells && caller === "owner"));
  return [
    ...wrong ? [`${what} as ${caller}: expected ${expected}, got ${outcome}`] : [],
    ...leaks.length > 0 ? [`${what} as ${caller}: reads the secret ${leaks.join(", ")}`] : [],
  ];
}

async function walk(all: readonly Asked[]): Promise<void> {
  const deviations: string[] = [];
  for (const each of all) deviations.push(...(await Promise.all(callers.map((caller) => deviation(each, caller)))).flat());
  const after = await fingerprint(client, world);
  deviations.push(...Object.keys(after).filter((table) => after[table] !== before[table]).map((table) => `${table}: something of A’s was changed by those who may not`));
  before = after;
  expect(deviations.length === 0 ? "" : `${deviations.length} deviations from tests/rights:\n${deviations.join("\n")}`).toBe("");
}

for (const [area, entries] of Object.entries(matrix.pages)) {
  test(`pages: ${area}`, () => walk(entries.map(({ page, path: pathOf, expect: row, changes }) => ({
    what: `${page} (${pathOf(world)})`, expect: row, allows: !changes, ask: (cookie) => ask(`${site}${pathOf(world)}`, cookie), outcome: outcomeOfPage,
  }))));
}

test("routes", () => walk(matrix.routes.map(({ route, method, path: pathOf, body, bytes, expect: row, changes, tells }) => {
  const headers: Record<string, string> = bytes ? { "content-type": "application/octet-stream", "x-file-name": "words.txt" } : body ? { "content-type": "application/json" } : {};
  const init: RequestInit = { method, headers, body: bytes ? "words" : body && JSON.stringify(body(world)) };
  return { what: `${method} ${route}`, expect: row, allows: !changes, ask: (cookie) => ask(`${site}${pathOf(world)}`, cookie, init), outcome: outcomeOfRoute, tells };
})));

for (const [area, entries] of Object.entries(matrix.actions)) {
  test(`actions: ${area}`, () => walk(entries.filter(({ unasked }) => unasked === undefined).map(({ action, input, form, expect: row, reads }) => ({
    what: `${action} (${JSON.stringify(input(world)).slice(0, 80)})`, expect: row, allows: reads ?? false, ask: (cookie) => callAction(site, cookie, action, input(world), form), outcome: outcomeOfAction,
  }))));
}

// Else a secret that no answer can hold would be one that nobody reads.
test("what is secret is read by those who may", () => {
  expect(allSecrets.filter((secret) => !read.has(secret))).toEqual([]);
});

test("whoever has the secret address reads the calendar, which tells the plan and no more of the person than when and where they meet whom", async () => {
  const { status, text } = await ask(`${site}/api/calendar/${world.calendar}`, "");
  expect(status).toBe(200);
  expect(text).toContain("BEGIN:VCALENDAR");
  expect(text).not.toMatch(/SECRET-OF-A-(?!cohort|exam|place)/);
});

// The last: much of what is theirs ends with it.
test("who may change something is let in", async () => {
  const changing = Object.values(matrix.actions).flat().filter(({ reads, unasked, expect: row }) => !reads && unasked === undefined && Object.values(row).some((each) => each !== "allowed" && each !== "signIn"));
  const deviations: string[] = [];
  for (const { action, input, form, expect: row } of [...changing.filter(({ last }) => !last), ...changing.filter(({ last }) => last)]) {
    const caller = callers.find((each) => row[each] === "allowed");
    if (caller === undefined) continue;
    const outcome = outcomeOfAction(await callAction(site, cookies[caller], action, input(world), form));
    if (!isOwn(outcome)) deviations.push(`${action} (${JSON.stringify(input(world)).slice(0, 80)}) as ${caller}: ${outcome}`);
  }
  expect(deviations.join("\n")).toBe("");
});
