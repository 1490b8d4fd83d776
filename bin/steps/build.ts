import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ExpectedError } from "#domain/errors.ts";
import { compressStatic } from "./compress.ts";
import { root } from "./paths.ts";
import { runToEnd } from "./processes.ts";

/** What the build is made of; lessons and exercises are read while the site runs. */
const sources = ["app", "content/languages", "components", "features", "domain", "lib", "prisma", "proxy.ts", "instrumentation.ts", "next.config.js", "postcss.config.mjs", "package-lock.json", "tsconfig.json"];

function newest(target: string): number {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of files that were removed.
  return readdirSync(target).reduce((latest, name) => Math.max(latest, newest(path.join(target, name))), stat.mtimeMs);
}

/** Builds the site when there is no build or the sources are newer than it. */
export async function buildIfStale(env: NodeJS.ProcessEnv): Promise<void> {
  // Next's own BUILD_ID is there before the build is whole: one that is interrupted then would be taken for done.
  const marker = path.join(root, env.NEXT_DIST_DIR ?? ".next", "descent-built");
  const built = existsSync(marker) ? statSync(marker).mtimeMs : 0;
  if (sources.every((source) => newest(path.join(root, source)) <= built)) return;
  console.log("Building the site (a minute or two) …");
  rmSync(marker, { force: true });
  const startedAt = new Date();
  const code = await runToEnd(process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root, env: { ...env, NODE_ENV: "production" }, stdio: ["ignore", "ignore", "inherit"],
  });
  if (code !== 0) throw new ExpectedError("The site could not be built: see the lines above.");
  compressStatic(path.join(root, env.NEXT_DIST_DIR ?? ".next", "static"));
  writeFileSync(marker, "");
  // What is changed while it builds is newer than it.
  utimesSync(marker, startedAt, startedAt);
}
