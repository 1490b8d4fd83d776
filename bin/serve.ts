// The web server of a built site: Next, and before it the build's own files, which go out compressed as the build left them.
import { createServer } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import { root } from "./steps/paths.ts";
import { serveCompressed } from "./steps/serve-compressed.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const port = Number(values.port);
const folder = path.join(root, process.env.NEXT_DIST_DIR ?? ".next", "static");
/** Open answers, such as streams of events, get so long to end. */
const graceMs = 2500;

const app = next({ dev: false, dir: root, port });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  if (!serveCompressed(folder, request, response)) void handle(request, response);
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
