// npm test: types, lint and rules, then every suite. npm run test:<suite> [part of a path …]: one of them.
import { ExpectedError } from "#domain/errors.ts";
import { check } from "./steps/check.ts";
import { add, suites, type Counts } from "./steps/suites.ts";

const [name, ...only] = process.argv.slice(2);
if (name !== undefined && !(name in suites)) {
  console.error(`There is no suite "${name}": ${Object.keys(suites).join(", ")}.`);
  process.exit(2);
}

let total: Counts = { passed: 0, failed: 0, skipped: 0 };
if (name === undefined) total = add(total, await check());
for (const suite of name === undefined ? Object.keys(suites) : [name]) {
  const startedAt = Date.now();
  console.log(`\n== ${suite}`);
  try {
    const counts = await suites[suite](only);
    total = add(total, counts);
    console.log(`== ${suite}: ${counts.passed} passed, ${counts.failed} failed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  } catch (error) {
    total.failed++;
    console.error(error instanceof ExpectedError ? error.message : error);
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
