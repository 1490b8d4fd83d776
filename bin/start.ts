// npm start and npm run dev: database, migrations, seed, build, web server, workers, and a clean end.
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { ExpectedError } from "#domain/errors.ts";
import { buildIfStale } from "./steps/build.ts";
import { isFree } from "./steps/free-port.ts";
import { onlyOne } from "./steps/only-one.ts";
import { dataDir, root } from "./steps/paths.ts";
import { startPostgres, type EmbeddedPostgres } from "./steps/postgres.ts";
import { runToEnd, stopAll } from "./steps/processes.ts";
import { readSettings, type Settings } from "./steps/settings.ts";

const node = (script: string, ...args: string[]) => ["--conditions=react-server", "--disable-warning=ExperimentalWarning", path.join(root, script), ...args];

const children = new Set<ChildProcess>();
let postgres: EmbeddedPostgres | null = null;
let stopping = false;
let ended: Promise<void> | null = null;

async function end(): Promise<void> {
  stopping = true;
  await stopAll(children, 3500);
  await postgres?.stop();
}

/**
 * Ends web server and workers, then the database: at most five seconds in all. Asked again it waits for
 * the same end: Ctrl+C in a terminal comes twice, from the terminal and from the process above.
 */
async function shutDown(code: number): Promise<never> {
  ended ??= end();
  await ended;
  process.exit(code);
}

/** A child that belongs to the site: when it ends by itself, `whenLost` says what follows. */
function keep(args: string[], env: NodeJS.ProcessEnv, whenLost: (code: number | null) => void): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  children.add(child);
  child.once("exit", (code) => {
    children.delete(child);
    if (!stopping) whenLost(code);
  });
  return child;
}

function keepWorker(env: NodeJS.ProcessEnv, number: number): void {
  const startedAt = Date.now();
  keep(node("worker/main.ts"), env, (code) => {
    // One that ends at once would only end again: wait before the next try.
    const wait = Date.now() - startedAt < 5000 ? 5000 : 100;
    console.error(`Worker ${number} ended (${code ?? "killed"}); another takes its place.`);
    setTimeout(() => { if (!stopping) keepWorker(env, number); }, wait);
  });
}

async function waitForSite(port: number): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new ExpectedError("The web server did not answer within two minutes.");
}

async function step(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const code = await runToEnd(process.execPath, node(script), { cwd: root, env });
  // The step has said what is wrong.
  if (code !== 0) await shutDown(1);
}

async function main(settings: Settings): Promise<void> {
  if (!await isFree(settings.port)) throw new ExpectedError(`Port ${settings.port} is taken: stop what listens there, or choose another with PORT=${settings.port + 1}.`);
  if (!settings.env.DATABASE_URL) {
    onlyOne(dataDir);
    postgres = await startPostgres(path.join(dataDir, "postgres"));
    settings.env.DATABASE_URL = postgres.url;
  }
  const env = settings.env;
  await step("bin/migrate.ts", env);
  if (settings.demo) await step("prisma/seed.ts", env);
  await step("bin/index-content.ts", env);
  if (!settings.dev) await buildIfStale(env);

  const port = ["--port", String(settings.port)];
  const web = settings.dev ? [path.join(root, "node_modules/next/dist/bin/next"), "dev", ...port] : [path.join(root, "bin/serve.ts"), ...port];
  keep(web, env, (code) => {
    console.error(`The web server ended (${code ?? "killed"}).`);
    void shutDown(1);
  });
  for (let number = 1; number <= settings.workers; number++) keepWorker(env, number);
  await waitForSite(settings.port);
  console.log(`\nDescent is at ${env.NEXTAUTH_URL} with ${settings.workers} ${settings.workers === 1 ? "worker" : "workers"}. Ctrl+C ends it.`);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => { void shutDown(0); });

try {
  await main(readSettings(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof ExpectedError ? error.message : error);
  await shutDown(1);
}
