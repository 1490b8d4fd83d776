import "server-only";
import { createHash } from "node:crypto";
import type { ChallengeFiles } from "#domain/challenge-files.ts";

/** Of everything that a proof is of: where the challenge lies and each of its files, whatever their order. */
export function filesHash({ slug, month, files }: { slug: string; month: number; files: ChallengeFiles }): string {
  const hash = createHash("sha256");
  const add = (text: string) => hash.update(`${Buffer.byteLength(text)}:`).update(text);
  add(slug);
  add(String(month));
  for (const path of Object.keys(files).sort()) {
    add(path);
    add(files[path]);
  }
  return hash.digest("hex");
}
