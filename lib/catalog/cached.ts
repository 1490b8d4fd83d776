import { statSync } from "node:fs";

/** How old what is kept may be. */
export const checkEveryMs = 500;

/**
 * Keeps what `read` made in memory. In development the files are looked at again, at most twice a
 * second, and read anew when one has changed, came or went; in production they do not change.
 * @param files every file that `read` depends on, folders for what comes and goes
 * @param always those of them that change in production too
 */
export function cachedUntilChanged<T>(files: () => readonly string[], read: () => T, always: () => readonly string[] = () => []): () => T {
  let kept: { value: T; fingerprint: string; checkedAt: number } | undefined;
  const watched = process.env.NODE_ENV !== "production";
  return () => {
    if (kept && Date.now() - kept.checkedAt < checkEveryMs) return kept.value;
    const fingerprint = fingerprintOf([...watched ? files() : [], ...always()]);
    if (kept?.fingerprint === fingerprint) kept.checkedAt = Date.now();
    else kept = { value: read(), fingerprint, checkedAt: Date.now() };
    return kept.value;
  };
}

const fingerprintOf = (files: readonly string[]): string =>
  files.map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? "none"}`).join("\n");
