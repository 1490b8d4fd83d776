import "server-only";
import { inflateRawSync } from "node:zlib";
import { pathProblem, type ArchiveEntry } from "#domain/challenge-archive.ts";
import { ExpectedError } from "#domain/errors.ts";

export const maxEntries = 200;
export const maxUnpackedBytes = 5 * 1024 * 1024;

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const endSize = 22;
const maxComment = 0xffff;
/** Of a Unix mode: the bits of the kind, and what is no ordinary file. */
const kindBits = 0o170000;
const [folder, ordinary] = [0o040000, 0o100000];

const broken = () => new ExpectedError("The file is no ZIP archive that can be read: pack the folder again.");

/**
 * Unpacks an archive that somebody sent, in memory. Nothing that it says of itself is believed: sizes are held while
 * inflating, and paths are refused rather than mended.
 * @throws {ExpectedError} saying what is wrong with it
 */
export function readZip(bytes: Uint8Array): ArchiveEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpack(data);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") throw tooMuch();
    throw broken();
  }
}

const tooMuch = () => new ExpectedError("The archive unpacks to more than {most} MB: leave out what is no part of the exercise.", { most: maxUnpackedBytes / 1024 / 1024 });

function unpack(data: Buffer): ArchiveEntry[] {
  const end = endOf(data);
  const count = data.readUInt16LE(end + 10);
  if (count > maxEntries) throw new ExpectedError("The archive has {count} entries; at most {most} are taken.", { count, most: maxEntries });
  const entries: ArchiveEntry[] = [];
  const seen = new Set<string>();
  let left = maxUnpackedBytes;
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (data.readUInt32LE(at) !== signatures.central) throw broken();
    const header = readHeader(data, at);
    at = header.next;
    const path = nameOf(header.name);
    const problem = pathProblem(path);
    if (problem !== null) throw new ExpectedError(problem, { path });
    const kind = header.mode & kindBits;
    if (kind !== 0 && kind !== folder && kind !== ordinary) throw new ExpectedError("“{path}” is a link or another special file: pack what it leads to instead.", { path });
    if (path.endsWith("/")) continue;
    if (header.flags & 1) throw new ExpectedError("The archive is encrypted: pack it without a password.");
    if (seen.has(path)) throw new ExpectedError("The archive has “{path}” twice: pack the folder again.", { path });
    seen.add(path);
    const content = inflate(data, header, left);
    left -= content.byteLength;
    entries.push({ path, content });
  }
  return entries;
}

/** The end's own record, searched from the back: a comment of any text may follow it. */
function endOf(data: Buffer): number {
  for (let at = data.length - endSize; at >= Math.max(0, data.length - endSize - maxComment); at--) {
    if (data.readUInt32LE(at) === signatures.end && at + endSize + data.readUInt16LE(at + 20) === data.length) return at;
  }
  throw broken();
}

interface Header { flags: number; method: number; packed: number; mode: number; offset: number; name: Buffer; next: number }

function readHeader(data: Buffer, at: number): Header {
  const [nameLength, extraLength, commentLength] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)];
  const madeOnUnix = data.readUInt8(at + 5) === 3;
  return {
    flags: data.readUInt16LE(at + 8), method: data.readUInt16LE(at + 10), packed: data.readUInt32LE(at + 20),
    mode: madeOnUnix ? data.readUInt32LE(at + 38) >>> 16 : 0, offset: data.readUInt32LE(at + 42),
    name: data.subarray(at + 46, at + 46 + nameLength), next: at + 46 + nameLength + extraLength + commentLength,
  };
}

function nameOf(name: Buffer): string {
  try {
    const path = new TextDecoder("utf-8", { fatal: true }).decode(name);
    if (path !== "" && !/\p{Cc}/u.test(path)) return path;
  } catch {
    // Said below.
  }
  throw new ExpectedError("The archive has a file whose name cannot be read: use plain letters, digits and hyphens.");
}

function inflate(data: Buffer, { method, packed, offset }: Header, left: number): Uint8Array {
  if (data.readUInt32LE(offset) !== signatures.local) throw broken();
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  if (start + packed > data.length) throw broken();
  const content = data.subarray(start, start + packed);
  if (method === 0) {
    if (content.byteLength > left) throw tooMuch();
    return content;
  }
  if (method !== 8) throw new ExpectedError("The archive is packed in a way that is not read here: choose the ordinary compression.");
  if (left === 0) throw tooMuch();
  return inflateRawSync(content, { maxOutputLength: left });
}
