import { isAssetPath, mediaTypeOfAsset, utf8Of, assetProblem, maxAssets } from "./challenge-assets.ts";
import { filesProblem, fixedFiles, isChallengePath } from "./challenge-files.ts";
import { ExpectedError } from "./errors.ts";
import { msg } from "./i18n/translate.ts";

/** One file of an archive, unpacked. */
export interface ArchiveEntry {
  /** As the archive names it. */
  path: string;
  content: Uint8Array;
}

export interface ArchivedChallenge {
  files: Record<string, string>;
  assets: { path: string; mediaType: string; content: Uint8Array }[];
}

/** What an operating system leaves in archives by itself. */
const litter = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/;

/**
 * Why an archive's name for a file is refused, to be said with `{path}`; null when it stays in the folder that it is
 * unpacked in, on every system.
 */
export function pathProblem(path: string): string | null {
  if (path.includes("\\")) return msg("The archive names a file “{path}” with a backslash: pack the folder again with slashes, as every ZIP program does.");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return msg("The archive names a file “{path}” from the root of a disk: pack the folder itself, not its whole path.");
  if (path.split("/").some((part) => part === ".." || part === ".")) return msg("The archive names a file “{path}” outside of its own folder: that is not unpacked.");
  return null;
}

/**
 * The files of one exercise, out of an archive that holds it at its root or in one folder (in another).
 * @throws {ExpectedError} saying which file is none of an exercise, or what is missing
 */
export function readArchive(entries: readonly ArchiveEntry[]): ArchivedChallenge {
  const present = entries.filter(({ path }) => !litter.test(path));
  const places = present.filter(({ path }) => path === "exercise.yaml" || path.endsWith("/exercise.yaml"));
  if (places.length === 0) throw new ExpectedError("The archive has no exercise.yaml: pack the folder of one exercise.");
  if (places.length > 1) throw new ExpectedError("The archive holds {count} exercises: import them one by one.", { count: places.length });
  const base = places[0].path.slice(0, -"exercise.yaml".length);
  const files: Record<string, string> = {};
  const assets: ArchivedChallenge["assets"] = [];
  for (const { path, content } of present) {
    const name = path.startsWith(base) ? path.slice(base.length) : null;
    const mediaType = name !== null && isAssetPath(name) ? mediaTypeOfAsset(name) : null;
    if (name !== null && mediaType !== null) {
      const problem = assetProblem(name, content);
      if (problem !== null) throw new ExpectedError(problem.text, problem.values ?? {});
      assets.push({ path: name, mediaType, content });
    } else if (name !== null && isChallengePath(name)) {
      const text = utf8Of(content);
      if (text === null) throw new ExpectedError("“{path}” is not text in UTF-8: save it in that encoding and pack it again.", { path });
      files[name] = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    } else {
      throw new ExpectedError("“{path}” is no part of an exercise: those are {files}, mistakes/your-name.ts, given/your-name.ts and assets/your-picture.png.", { path, files: fixedFiles.join(", ") });
    }
  }
  if (assets.length > maxAssets) throw new ExpectedError("A challenge has at most {most} pictures.", { most: maxAssets });
  const problem = filesProblem(files);
  if (problem !== null) throw new ExpectedError(problem.text, problem.values ?? {});
  if (!/\b(visible|hidden)\s*[(<]/.test(files["tests.ts"])) throw new ExpectedError("The tests.ts of the archive has no cases: add at least one visible(…) and one hidden(…).");
  return { files, assets };
}
