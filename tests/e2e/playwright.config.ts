import { defineConfig } from "@playwright/test";
import { findBrowser } from "../../bin/steps/browser.ts";

const browser = await findBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "*.e2e.ts",
  outputDir: "../../test-results",
  globalSetup: "./site.ts",
  // One browser, one site, two cores: side by side they would only wait for each other.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  // All stories together; one that never ends must not keep the others' result from being told.
  globalTimeout: 30 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./counts.ts"]],
  use: {
    baseURL: process.env.DESCENT_E2E_URL,
    launchOptions: { executablePath: browser.executablePath, args: browser.args, env: { ...definedEnvironment(), ...browser.env } },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    viewport: { width: 1440, height: 900 },
  },
});

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
}
