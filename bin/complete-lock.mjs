// npm run lock: after `npm install` against a registry that carries the binaries of one platform only,
// the lock file lacks the others, and `npm ci` refuses it everywhere. This names them again: version
// from the package that asks for it, platform from its name. npm checks and installs them where they fit.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "universal", "wasm32", "x64"];

/** "@next/swc-linux-arm64-musl" → {os: ["linux"], cpu: ["arm64"], libc: ["musl"]}; what the name does not say is left out. */
function platformOf(name) {
  const words = name.replace("windows", "win32").split(/[^a-z0-9]+/i);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => processor !== "universal" && words.includes(processor));
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") && os[0] === "linux" ? ["glibc"] : [];
  return Object.fromEntries(Object.entries({ os, cpu, libc }).filter(([, list]) => list.length > 0));
}

/** Where npm would find the package that `from` asks for. */
function resolves(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${folder}${folder === "" ? "" : "/"}node_modules/${name}`]) return true;
    if (folder === "") return false;
    if (!folder.includes("/node_modules/")) folder = "/node_modules/";
  }
}

let added = 0;
for (const [from, facts] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(facts.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    // Only exact versions of what names a platform: anything else is npm's to decide.
    if (!/^\d/.test(version) || Object.keys(platform).length === 0 || resolves(from, name)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platform, dev: facts.dev, devOptional: facts.devOptional, optional: true };
    added++;
  }
}

const [root, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a < b ? -1 : 1)]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added === 0 ? "package-lock.json names every platform already." : `Added ${added} packages of other platforms to package-lock.json.`);
