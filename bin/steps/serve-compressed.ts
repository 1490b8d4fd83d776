import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

const prefix = "/_next/static/";

const types: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8", ".svg": "image/svg+xml", ".json": "application/json; charset=UTF-8", ".wasm": "application/wasm", ".ttf": "font/ttf",
};

/**
 * Answers with the compressed copy of a build's file where there is one and the browser takes it (steps/compress.ts).
 * @param folder with the files of "/_next/static/"
 * @returns false where the request is left to Next
 */
export function serveCompressed(folder: string, request: IncomingMessage, response: ServerResponse): boolean {
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
