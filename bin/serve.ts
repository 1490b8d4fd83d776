// The web server of a built site: Next, and before it the build's own files, which go out compressed as the build left them.
import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import { root } from "./steps/paths.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const port = Number(values.port);
const prefix = "/_next/static/";
const folder = path.join(root, process.env.NEXT_DIST_DIR ?? ".next", "static");
/** Open answers, such as streams of events, get so long to end. */
const graceMs = 2500;

const types: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8", ".svg": "image/svg+xml", ".json": "application/json; charset=UTF-8", ".wasm": "application/wasm", ".ttf": "font/ttf",
};

/** Answers with the compressed copy where there is one and the browser takes it; false leaves the request to Next. */
function serveCompressed(request: IncomingMessage, response: ServerResponse): boolean {
  const { url = "", method } = request;
  if (!url.startsWith(prefix) || (method !== "GET" && method !== "HEAD") || request.headers.range !== undefined) return false;
  if (!/\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""))) return false;
  let name: string;
  try {
    name = decodeURIComponent(url.slice(prefix.length).split("?", 1)[0]);
  } catch {
    return false;
  }
  const file = path.resolve(folder, name);
  const type = types[path.extname(file)];
  if (type === undefined || name.includes("\0") || !file.startsWith(folder + path.sep)) return false;
  const size = statSync(`${file}.br`, { throwIfNoEntry: false })?.size;
  if (size === undefined) return false;
  response.writeHead(200, {
    "content-type": type, "content-encoding": "br", "content-length": size, vary: "accept-encoding",
    // The name has the content's hash.
    "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff",
  });
  if (method === "HEAD") response.end();
  else createReadStream(`${file}.br`).on("error", () => response.destroy()).pipe(response);
  return true;
}

const app = next({ dev: false, dir: root, port });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  if (!serveCompressed(request, response)) void handle(request, response);
});
server.keepAliveTimeout = 5000;
server.listen(port, () => console.log(`Ready on port ${port}`));
server.on("error", (error) => {
  console.error(`The web server could not listen: ${error.message}`);
  process.exit(1);
});

let ending = false;
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), graceMs).unref();
  });
}
