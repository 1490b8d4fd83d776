// npm run bench:pages: what a page's first load weighs, and Lighthouse on the pages where people begin, on a production build.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import pg from "pg";
import { z } from "zod";
import { findBrowser } from "../../bin/steps/browser.ts";
import { freePort } from "../../bin/steps/free-port.ts";
import { root } from "../../bin/steps/paths.ts";
import { startPostgres } from "../../bin/steps/postgres.ts";
import { startSite } from "../e2e/site.ts";

const weighed = ["/sign-in", "/today", "/roadmap", "/lessons/backpropagation", "/projects", "/discussion", "/settings", "/exercises/backprop-mlp"];
const audited = ["/roadmap", "/lessons/backpropagation", "/today"];
const lighthouseVersion = "13.5.0";

process.env.NEXTAUTH_SECRET = "the benchmark's own secret, of no use elsewhere";
process.env.NEXTAUTH_URL = "http://localhost";
process.env.DATABASE_URL = "postgresql://the.site.has.its.own/one";
const { encodeSession, sessionCookie } = await import("#lib/auth/session-token.ts");

const reportSchema = z.object({ lhr: z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string() })) })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() })),
}) });
type Lighthouse = (url: string, flags: object, config: object | undefined) => Promise<unknown>;

/** Lighthouse has a folder of its own: with what it needs it is larger than what the site itself is tested with. */
async function loadLighthouse(): Promise<Lighthouse> {
  const folder = path.join(root, "node_modules/.cache/lighthouse");
  const main = path.join(folder, "node_modules/lighthouse/core/index.js");
  if (!existsSync(main)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), '{"private":true}');
    console.log("Installing Lighthouse beside the project …");
    const { status } = spawnSync("npm", ["install", `lighthouse@${lighthouseVersion}`, "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore", shell: process.platform === "win32" });
    if (status !== 0) throw new Error(`npm could not install lighthouse@${lighthouseVersion} into ${folder}`);
  }
  const { default: lighthouse }: { default: Lighthouse } = await import(main);
  return lighthouse;
}

const site = await startSite();
const browser = await findBrowser();
try {
  const postgres = await startPostgres(path.join(site.dataDir, "postgres"));
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows: [student] } = await client.query<{ id: string; sessionVersion: number }>(`select id, "sessionVersion" from "User" where email = 'student@demo.example'`);
  await client.end();
  const token = await encodeSession(student);
  const { name } = sessionCookie();

  const port = await freePort();
  const chrome = await chromium.launch({ executablePath: browser.executablePath, args: [...browser.args, `--remote-debugging-port=${port}`], env: { ...process.env, ...browser.env } });
  console.log("Scripts of a first load, as they came over the wire, compressed (and all that is loaded)");
  for (const page of weighed) {
    const context = await chrome.newContext();
    await context.addCookies([{ name, value: token, url: site.url }]);
    const tab = await context.newPage();
    const loads: { kind: string; bytes: number }[] = [];
    const reading: Promise<void>[] = [];
    tab.on("response", (response) => reading.push((async () => {
      const kind = response.request().resourceType();
      // A stream of events has no end.
      if (!["document", "script", "stylesheet", "font", "image"].includes(kind)) return;
      const sizes = await response.finished().then(() => response.request().sizes()).catch(() => null);
      if (sizes) loads.push({ kind, bytes: sizes.responseBodySize });
    })()));
    await tab.goto(site.url + page, { waitUntil: "networkidle" });
    await Promise.all(reading);
    const sum = (kind?: string) => (loads.filter((load) => kind === undefined || load.kind === kind).reduce((total, { bytes }) => total + bytes, 0) / 1000).toFixed(0);
    console.log(`${page.padEnd(28)} ${sum("script").padStart(5)} kB in ${String(loads.filter(({ kind }) => kind === "script").length).padStart(2)} scripts   document ${sum("document")} kB   all ${sum()} kB`);
    await context.close();
  }

  const lighthouse = await loadLighthouse();
  for (const device of ["desktop", "mobile"] as const) {
    console.log(`\nLighthouse ${lighthouseVersion}, ${device}: performance, accessibility, best practices`);
    for (const page of audited) {
      const flags = {
        port, output: "json", logLevel: "silent", onlyCategories: ["performance", "accessibility", "best-practices"], extraHeaders: { Cookie: `${name}=${token}` },
        ...device === "desktop" ? { formFactor: "desktop", screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false }, throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 } } : {},
      };
      const { lhr } = reportSchema.parse(await lighthouse(site.url + page, flags, undefined));
      const scores = Object.values(lhr.categories).map(({ score }) => String(Math.round((score ?? 0) * 100)).padStart(3)).join("  ");
      const timings = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map((id) => lhr.audits[id]?.displayValue ?? "?").join(" · ");
      console.log(`${page.padEnd(28)} ${scores}   ${timings}`);
      const failed = Object.entries(lhr.categories).filter(([id]) => id !== "performance").flatMap(([, { auditRefs }]) => auditRefs)
        .flatMap(({ id }) => { const audit = lhr.audits[id]; return audit && audit.score !== null && audit.score < 1 ? [audit.title] : []; });
      for (const title of failed) console.log(`    ${title}`);
    }
  }
  await chrome.close();
} finally {
  await site.stop();
}
process.exit(0);
