import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const bootstrap = path.resolve(import.meta.dirname, "../../../bin/bootstrap.mjs");
const clones: string[] = [];
after(() => clones.forEach((clone) => rmSync(clone, { recursive: true, force: true })));

/** A clone with nothing but the lock file, and an npm that takes its time and writes down each call. */
function makeClone(): string {
  const clone = mkdtempSync(path.join(os.tmpdir(), "descent-clone-"));
  clones.push(clone);
  mkdirSync(path.join(clone, "bin"));
  cpSync(bootstrap, path.join(clone, "bin", "bootstrap.mjs"));
  writeFileSync(path.join(clone, "package-lock.json"), "{}");
  mkdirSync(path.join(clone, "tools"));
  const npm = `#!/bin/sh\nprintf x >> calls\nrm -rf node_modules\nsleep 0.3\nmkdir -p node_modules/.bin\ntouch node_modules/.package-lock.json\nprintf '#!/bin/sh\\n' > node_modules/.bin/node\n`;
  writeFileSync(path.join(clone, "tools", "npm"), npm, { mode: 0o755 });
  return clone;
}

async function install(clone: string): Promise<number | null> {
  const program = `import(${JSON.stringify(path.join(clone, "bin", "bootstrap.mjs"))}).then(({ install }) => install());`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: clone, stdio: "ignore", env: { ...process.env, PATH: `${path.join(clone, "tools")}${path.delimiter}${process.env.PATH}` },
  });
  await once(child, "close");
  return child.exitCode;
}

const calls = (clone: string): number => existsSync(path.join(clone, "calls")) ? readFileSync(path.join(clone, "calls"), "utf8").length : 0;

describe("the first start of a clone", { skip: process.platform === "win32" && "the stand-in for npm is a shell script" }, () => {
  it("installs once, however many start at the same time", async () => {
    const clone = makeClone();
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(() => install(clone))), [0, 0, 0, 0]);
    assert.equal(calls(clone), 1);
    assert.equal(existsSync(path.join(clone, ".installing")), false);
  });

  it("a lock file that git has only touched installs nothing, a changed one does", async () => {
    const clone = makeClone();
    await install(clone);
    const later = new Date(Date.now() + 60_000);
    utimesSync(path.join(clone, "package-lock.json"), later, later);
    await install(clone);
    assert.equal(calls(clone), 1);
    writeFileSync(path.join(clone, "package-lock.json"), '{ "changed": true }');
    utimesSync(path.join(clone, "package-lock.json"), later, later);
    await install(clone);
    assert.equal(calls(clone), 2);
  });

  it("whoever died while installing does not keep the others waiting", async () => {
    const clone = makeClone();
    mkdirSync(path.join(clone, ".installing"));
    writeFileSync(path.join(clone, ".installing", "pid"), "99999999");
    assert.equal(await install(clone), 0);
    assert.equal(calls(clone), 1);
  });
});
