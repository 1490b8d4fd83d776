import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const ledgerSchema = z.record(z.string(), z.strictObject({ proofOf: z.string(), seeds: z.int() }));

/** Remembers which exercises were proved, by what, so that a quick run proves only what has changed. */
export interface Ledger {
  /** Whether this version was proved, by this grader, with so many seeds or more. */
  holds(slug: string, version: string, seeds: number): boolean;
  enter(slug: string, version: string, seeds: number): void;
  /** A failed exercise is proved again next time. */
  strike(slug: string): void;
}

/** What a proof depends on besides the exercise: the grader, what it is built of, and the course's data. */
function hashOfGrader(root: string): string {
  const files = [...globSync("{grader,domain}/**/*.ts", { cwd: root }), ...globSync("grader/**/*.{mjs,json,bin,gz}", { cwd: root }), "package-lock.json"].sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

/** @param file where the ledger is kept; a missing or unreadable one is empty */
export function openLedger(root: string, file: string): Ledger {
  const grader = hashOfGrader(root);
  const entries = new Map(Object.entries(read(file)));
  const write = () => {
    mkdirSync(path.dirname(file), { recursive: true });
    // A run that is stopped in the middle must not leave half a file.
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(entries)));
    renameSync(`${file}.new`, file);
  };
  const proofOf = (version: string) => `${version} ${grader}`;
  return {
    holds(slug, version, seeds) {
      const entry = entries.get(slug);
      return entry !== undefined && entry.proofOf === proofOf(version) && entry.seeds >= seeds;
    },
    enter(slug, version, seeds) {
      entries.set(slug, { proofOf: proofOf(version), seeds });
      write();
    },
    strike(slug) {
      if (entries.delete(slug)) write();
    },
  };
}

function read(file: string): z.infer<typeof ledgerSchema> {
  try {
    return ledgerSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
