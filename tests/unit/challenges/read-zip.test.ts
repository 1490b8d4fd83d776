import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { strToU8, zipSync, type Zippable } from "fflate";
import { readArchive } from "#domain/challenge-archive.ts";
import { maxEntries, maxUnpackedBytes, readZip } from "#lib/read-zip.ts";

const template = path.resolve(import.meta.dirname, "../../../content/templates/function");
const names = readdirSync(template, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name)).map((name) => name.replaceAll("\\", "/"));
const whole = (base = "01-mathematics/my-rms/"): Zippable => Object.fromEntries(names.map((name) => [`${base}${name}`, new Uint8Array(readFileSync(path.join(template, name)))]));
const read = (files: Zippable) => readArchive(readZip(zipSync(files)));
const refused = (files: Zippable, why: RegExp) => assert.throws(() => read(files), (error) => error instanceof Error && error.name === "ExpectedError" && why.test(error.message));

describe("an archive of an exercise", () => {
  for (const base of ["", "my-rms/", "01-mathematics/my-rms/"]) test(`is read from ${base === "" ? "its root" : base}`, () => assert.deepEqual(Object.keys(read(whole(base)).files).sort(), [...names].sort()));

  test("what a Mac puts in, carriage returns and a byte-order mark do no harm", () => {
    const { files } = read({ ...whole(), "__MACOSX/01-mathematics/._my-rms": strToU8("x"), "01-mathematics/.DS_Store": strToU8("x"), "01-mathematics/my-rms/hints.md": strToU8("\uFEFF## 1. A\r\nB") });
    assert.equal(files["hints.md"], "## 1. A\nB");
  });

  test("pictures come along", () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    assert.deepEqual(read({ ...whole(), "01-mathematics/my-rms/assets/a.png": png }).assets.map(({ path: name, mediaType }) => [name, mediaType]), [["assets/a.png", "image/png"]]);
  });
});

describe("a hostile or broken archive is refused, and says why", () => {
  test("a path out of its folder", () => refused({ ...whole(), "01-mathematics/my-rms/../../../etc/cron.d/x": strToU8("x") }, /outside/));
  test("a path from the root", () => refused({ ...whole(), "/etc/passwd": strToU8("x") }, /root of a disk/));
  test("a path from a drive", () => refused({ ...whole(), "C:/x.ts": strToU8("x") }, /root of a disk/));
  test("backslashes", () => refused({ ...whole(), "..\\x.ts": strToU8("x") }, /backslash/));
  test("a symbolic link", () => refused({ ...whole(), "01-mathematics/my-rms/mistakes/link.ts": [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] }, /link/));
  test("a device", () => refused({ ...whole(), "01-mathematics/my-rms/mistakes/d.ts": [strToU8(""), { os: 3, attrs: 0o020666 << 16 }] }, /special/));
  test("too many entries", () => refused({ ...whole(), ...Object.fromEntries(Array.from({ length: maxEntries }, (_, i) => [`x${i}`, strToU8("")])) }, /at most 200/));
  test("a file that is no part of an exercise", () => refused({ ...whole(), "01-mathematics/my-rms/run.sh": strToU8("x") }, /no part of an exercise/));
  test("a file beside the folder", () => refused({ ...whole(), "01-mathematics/README.md": strToU8("x") }, /no part of an exercise/));
  test("two exercises", () => refused({ ...whole(), ...whole("01-mathematics/other/") }, /2 exercises/));
  test("no exercise", () => refused({ "a.txt": strToU8("x") }, /no exercise\.yaml/));
  test("a missing file", () => {
    const { "01-mathematics/my-rms/tests.ts": _gone, ...rest } = whole();
    refused(rest, /tests\.ts is missing/);
  });
  test("no cases", () => refused({ ...whole(), "01-mathematics/my-rms/tests.ts": strToU8("export default 1;") }, /no cases/));
  test("another encoding", () => refused({ ...whole(), "01-mathematics/my-rms/hints.md": new Uint8Array([0xff, 0xfe, 0x23, 0x00]) }, /UTF-8/));
  test("a picture that is none", () => refused({ ...whole(), "01-mathematics/my-rms/assets/a.png": strToU8("<html>") }, /not the picture/));
  test("a drawing with a script", () => refused({ ...whole(), "01-mathematics/my-rms/assets/a.svg": strToU8("<svg><script/></svg>") }, /more than a drawing/));

  test("a bomb is stopped while it inflates, whatever size it claims", () => {
    const bomb = zipSync({ ...whole(), "01-mathematics/my-rms/hints.md": new Uint8Array(40 * maxUnpackedBytes) });
    assert.ok(bomb.length < maxUnpackedBytes / 10);
    // The sizes that it claims are small.
    const view = Buffer.from(bomb);
    for (let at = view.indexOf("PK\u0001\u0002"); at >= 0; at = view.indexOf("PK\u0001\u0002", at + 4)) view.writeUInt32LE(10, at + 24);
    const before = process.memoryUsage().arrayBuffers;
    assert.throws(() => readZip(view), /unpacks to more than 5 MB/);
    assert.ok(process.memoryUsage().arrayBuffers - before < 4 * maxUnpackedBytes);
  });

  test("many files that are too much together", () => refused(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`x${i}`, new Uint8Array(60_000)])), /unpacks to more than 5 MB/));
  test("what is stored and not packed counts too", () => refused({ x: [new Uint8Array(maxUnpackedBytes + 1), { level: 0 }] }, /unpacks to more than/));

  test("the same entry twice", () => {
    const zip = Buffer.from(zipSync({ "aa.ts": strToU8("1"), "ab.ts": strToU8("2") }));
    assert.throws(() => readZip(Buffer.from(zip.toString("latin1").replaceAll("ab.ts", "aa.ts"), "latin1")), /twice/);
  });

  test("a password", () => {
    const zip = Buffer.from(zipSync({ "a.ts": strToU8("1") }));
    const at = zip.indexOf("PK\u0001\u0002");
    zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
    assert.throws(() => readZip(zip), /encrypted/);
  });

  test("a name that is no text", () => {
    const zip = Buffer.from(zipSync({ "ab.ts": strToU8("1") }));
    zip[zip.lastIndexOf("ab.ts")] = 0xff;
    assert.throws(() => readZip(zip), /name cannot be read/);
  });

  test("no archive, half of one, and one whose parts lead nowhere", () => {
    const zip = Buffer.from(zipSync(whole()));
    for (const bytes of [new Uint8Array(), strToU8("hello"), zip.subarray(0, zip.length / 2), zip.subarray(zip.length / 2)]) assert.throws(() => readZip(bytes), /no ZIP archive/);
  });

  test("every single byte spoiled is an answer, never a crash", () => {
    const zip = Buffer.from(zipSync(whole("")));
    for (let at = 0; at < zip.length; at += 7) {
      const spoiled = Buffer.from(zip);
      spoiled[at] ^= 0xff;
      try {
        readArchive(readZip(spoiled));
      } catch (error) {
        assert.ok(error instanceof Error && error.name === "ExpectedError", `byte ${at}: ${String(error)}`);
      }
    }
  });
});
