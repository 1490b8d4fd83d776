import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as ask, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { compressStatic } from "../../../bin/steps/compress.ts";
import { serveCompressed } from "../../../bin/steps/serve-compressed.ts";

const home = mkdtempSync(path.join(os.tmpdir(), "descent-static-"));
const folder = path.join(home, "static");
const script = "export const answer = 42;\n".repeat(200);
const server = createServer((request, response) => { if (!serveCompressed(folder, request, response)) response.writeHead(418).end(); });

before(async () => {
  mkdirSync(path.join(folder, "chunks"), { recursive: true });
  for (const file of [path.join(folder, "chunks", "a b.js"), path.join(home, "secret.js")]) writeFileSync(file, script);
  compressStatic(home);
  await new Promise<void>((resolve) => { server.listen(0, resolve); });
});
after(() => {
  server.close();
  rmSync(home, { recursive: true });
});

/** As it is written: `fetch` would tidy the path. */
function get(url: string, headers: Record<string, string> = { "accept-encoding": "gzip, br" }, method = "GET"): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    ask({ port, path: url, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", reject).end();
  });
}

test("a script comes compressed, typed, and for good", async () => {
  const { status, headers, body } = await get("/_next/static/chunks/a%20b.js?dpl=1");
  assert.deepEqual([status, headers["content-encoding"], headers["content-type"], headers.vary], [200, "br", "application/javascript; charset=UTF-8", "accept-encoding"]);
  assert.match(String(headers["cache-control"]), /immutable/);
  assert.equal(brotliDecompressSync(body).toString(), script);
  assert.equal((await get("/_next/static/chunks/a%20b.js", { "accept-encoding": "br" }, "HEAD")).body.length, 0);
});

for (const [hazard, url, headers, method] of [
  ["a browser that does not take it", "/_next/static/chunks/a%20b.js", { "accept-encoding": "gzip" }, "GET"],
  ["a part of a file", "/_next/static/chunks/a%20b.js", { "accept-encoding": "br", range: "bytes=0-1" }, "GET"],
  ["a file that is not there", "/_next/static/chunks/b.js", { "accept-encoding": "br" }, "GET"],
  ["a folder", "/_next/static/chunks", { "accept-encoding": "br" }, "GET"],
  ["another path", "/chunks/a%20b.js", { "accept-encoding": "br" }, "GET"],
  ["a way out", "/_next/static/../secret.js", { "accept-encoding": "br" }, "GET"],
  ["an encoded way out", "/_next/static/%2e%2e/secret.js", { "accept-encoding": "br" }, "GET"],
  ["an encoded slash", "/_next/static/..%2fsecret.js", { "accept-encoding": "br" }, "GET"],
  ["an absolute path", `/_next/static/${encodeURIComponent(path.join(home, "secret.js"))}`, { "accept-encoding": "br" }, "GET"],
  ["a NUL", "/_next/static/chunks/a%00.js", { "accept-encoding": "br" }, "GET"],
  ["a broken escape", "/_next/static/chunks/%zz.js", { "accept-encoding": "br" }, "GET"],
  ["something sent", "/_next/static/chunks/a%20b.js", { "accept-encoding": "br" }, "POST"],
] as const) {
  test(`${hazard} is left to Next`, async () => assert.equal((await get(url, headers, method)).status, 418));
}
