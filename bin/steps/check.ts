import path from "node:path";
import { root } from "./paths.ts";
import { runToEnd } from "./processes.ts";
import type { Counts } from "./suites.ts";

const tools: { name: string; script: string; args: string[] }[] = [
  { name: "types", script: "typescript/bin/tsc", args: ["--noEmit", "-p", "tsconfig.json"] },
  { name: "lint", script: "eslint/bin/eslint.js", args: ["--max-warnings=0", "."] },
  { name: "dependency rules", script: "dependency-cruiser/bin/dependency-cruiser.mjs", args: ["--config", ".dependency-cruiser.mjs", "app", "bin", "components", "content", "domain", "exercises", "features", "grader", "lib", "prisma", "tests", "worker"] },
  { name: "dead code", script: "knip/bin/knip.js", args: [] },
];

/** Types, lint, who may import whom, and code that nobody uses; each counts as one test. */
export async function check(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const types = path.join(root, "node_modules/next/dist/bin/next");
  await runToEnd(process.execPath, [types, "typegen"], { cwd: root, stdio: "ignore" });
  for (const tool of tools) {
    console.log(`== check: ${tool.name}`);
    const code = await runToEnd(process.execPath, [path.join(root, "node_modules", tool.script), ...tool.args], { cwd: root });
    if (code === 0) counts.passed++;
    else counts.failed++;
  }
  return counts;
}
