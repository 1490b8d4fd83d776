import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** The highest quality takes a second for each megabyte: it is for what every page loads. */
const smallBytes = 512 * 1024;

/** Puts a Brotli copy beside each script and style sheet of a build: a sixth smaller than gzip, and made once. */
export function compressStatic(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|json|wasm|ttf)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const quality = bytes.length <= smallBytes ? constants.BROTLI_MAX_QUALITY : 6;
    const compressed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    if (compressed.length < bytes.length) writeFileSync(`${file}.br`, compressed);
  }
}
