import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { ExpectedError } from "#domain/errors.ts";

export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const systemBrowsers = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Whether the program starts here: a Chromium without its shared libraries does not. */
function starts(executable: string, env: Record<string, string> = {}): boolean {
  try {
    execFileSync(executable, ["--version"], { stdio: "ignore", timeout: 20_000, env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** The Chromium that is carried in an npm package, with its few shared libraries where the system lacks them. */
async function packagedChromium(args: string[]): Promise<Browser | null> {
  if (os.platform() !== "linux") return null;
  try {
    const { default: packaged, inflate } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    if (starts(executablePath)) return { executablePath, args, env: {} };
    const bin = path.resolve(path.dirname(new URL(import.meta.resolve("@sparticuz/chromium")).pathname), "../bin");
    const archive = readdirSync(bin).find((name) => name.startsWith("al2023"));
    if (!archive) return null;
    mkdirSync(path.join(os.tmpdir(), "al2023"), { recursive: true });
    const libraries = path.join(await inflate(path.join(bin, archive)), "lib");
    const env = { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":") };
    return starts(executablePath, env) ? { executablePath, args, env } : null;
  } catch {
    return null;
  }
}

/**
 * A Chromium for the browser tests: Playwright's own, else the system's, else the one from npm.
 * @throws {ExpectedError} with the one command that gets one
 */
export async function findBrowser(): Promise<Browser> {
  // As root Chromium refuses its own sandbox; it only ever opens our own pages here.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const quiet = [...args, "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const own = chromium.executablePath();
  if (existsSync(own) && starts(own)) return { executablePath: own, args: quiet, env: {} };
  const system = systemBrowsers.find((file) => existsSync(file) && starts(file));
  if (system) return { executablePath: system, args: quiet, env: {} };
  const packaged = await packagedChromium(quiet);
  if (packaged) return packaged;
  throw new ExpectedError("No Chromium was found for the browser tests. Get one with: npx playwright install --with-deps chromium");
}
