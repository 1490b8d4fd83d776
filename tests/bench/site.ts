// npm run bench:site [-- --verdicts]: pages at a steady rate, and the way from submit to verdict, on a production build with a large course.
import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import pg from "pg";
import { gradingEventSchema } from "#domain/verdict.ts";
import { fillLargeCourse } from "./large-course.ts";
import { startPostgres } from "../../bin/steps/postgres.ts";
import { startSite } from "../e2e/site.ts";

const { values } = parseArgs({ options: { verdicts: { type: "boolean", default: false } } });
const perSecond = 20;
const secondsEach = 5;
const pages = [
  "/today", "/roadmap", "/months/2", "/lessons/backpropagation", "/exercises/backprop-mlp", "/exercises/backprop-mlp/attempts", "/projects", "/achievements",
  "/habits", "/papers", "/notes", "/resources", "/search?q=gradient", "/settings",
];
const staffPages = ["/evidence"];
const exercise = { slug: "softmax-stable", folder: "02-neural-networks/softmax-stable" };

process.env.NEXTAUTH_SECRET = "the benchmark's own secret, of no use elsewhere";
process.env.NEXTAUTH_URL = "http://localhost";
process.env.DATABASE_URL = "postgresql://the.site.has.its.own/one";
const { encodeSession, sessionCookie } = await import("#lib/auth/session-token.ts");

const quantile = (sorted: number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
const line = (name: string, times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  return `${name.padEnd(36)} p50 ${quantile(sorted, 0.5).toFixed(0).padStart(5)} ms   p95 ${quantile(sorted, 0.95).toFixed(0).padStart(5)} ms   of ${times.length}`;
};

/** Makes the course a large one; then the sessions of students, made with the secret that the site was started with. */
async function sessions(dataDir: string): Promise<{ students: string[]; staff: string[] }> {
  const postgres = await startPostgres(path.join(dataDir, "postgres"));
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const from = performance.now();
  await fillLargeCourse(client);
  const { rows: [size] } = await client.query<{ students: string; submissions: string; mb: string }>(`select
    (select count(*) from "User" where role = 'student') as students, (select count(*) from "Submission") as submissions, pg_database_size(current_database()) / 1000000 as mb`);
  console.log(`${size.students} students, ${size.submissions} submissions, ${size.mb} MB in the database (made in ${((performance.now() - from) / 1000).toFixed(0)} s)`);
  const { rows } = await client.query<{ id: string; sessionVersion: number; role: string }>(`select id, "sessionVersion", role from "User" order by email`);
  await client.end();
  const cookie = async (user: (typeof rows)[number]) => `${sessionCookie().name}=${await encodeSession(user)}`;
  const [students, staff] = [rows.filter(({ role }) => role === "student"), rows.filter(({ role }) => role !== "student")];
  return { students: await Promise.all(students.map(cookie)), staff: await Promise.all(staff.map(cookie)) };
}

async function timePage(url: string, cookie: string): Promise<number> {
  const from = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - from;
}

/** Requests at a steady rate, whether or not earlier ones were answered. */
async function steady(url: string, cookies: string[]): Promise<number[]> {
  await timePage(url, cookies[0]);
  const times: Promise<number>[] = [];
  for (let i = 0; i < perSecond * secondsEach; i++) {
    times.push(timePage(url, cookies[i % cookies.length]));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  return Promise.all(times);
}

/** From the request that submits to the event with the verdict. */
async function timeVerdict(url: string, cookie: string, source: string): Promise<number> {
  const from = performance.now();
  const submitted = await fetch(`${url}/api/v1/submissions`, {
    method: "POST", headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ exerciseSlug: exercise.slug, source, requestId: crypto.randomUUID() }),
  });
  if (!submitted.ok) throw new Error(`submit answered ${submitted.status}: ${await submitted.text()}`);
  const { gradingId }: { gradingId: string } = await submitted.json();
  const events = await fetch(`${url}/api/gradings/${gradingId}/events`, { headers: { cookie } });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) throw new Error("the events ended without a verdict");
    text += part.value;
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    for (const data of lines.filter((each) => each.startsWith("data:"))) {
      const event = gradingEventSchema.parse(JSON.parse(data.slice(5)));
      if (event.type === "verdict") return performance.now() - from;
    }
  }
}

const site = await startSite();
try {
  const { students, staff } = await sessions(site.dataDir);
  const cookies = students.slice(0, 12);
  const source = readFileSync(path.join(import.meta.dirname, "../../exercises", exercise.folder, "solution.ts"), "utf8");
  if (!values.verdicts) console.log(`Pages at ${perSecond} requests a second, a production build, one worker`);
  for (const page of values.verdicts ? [] : pages) console.log(line(page, await steady(site.url + page, students)));
  for (const page of values.verdicts ? [] : staffPages) console.log(line(`${page} (staff)`, await steady(site.url + page, staff)));

  console.log("\nFrom submit to the event with the verdict");
  for (let i = 0; i < 5; i++) await timeVerdict(site.url, cookies[0], source);
  const alone: number[] = [];
  for (let i = 0; i < 40; i++) alone.push(await timeVerdict(site.url, cookies[0], source));
  console.log(line("one student, one at a time", alone));

  // The first round warms two engines up: a site that has run for a day is in the last.
  const [rounds, each] = [4, 25];
  for (let round = 1; round <= rounds; round++) {
    const from = performance.now();
    const together = await Promise.all(cookies.map(async (cookie) => {
      const times: number[] = [];
      for (let i = 0; i < each; i++) times.push(await timeVerdict(site.url, cookie, source));
      return times;
    }));
    console.log(`${line(`${cookies.length} students at once, round ${round}`, together.flat())}   ${(cookies.length * each / ((performance.now() - from) / 1000)).toFixed(0)} verdicts a second`);
  }
} finally {
  await site.stop();
}
process.exit(0);
