/** What may be handed in beside a text: no more than a document, a picture, data or an archive. */

export const maxFileBytes = 10 * 1024 * 1024;
const maxNameLength = 120;

/** Kinds by the ending of the name. None of them is ever shown by the site: they are downloaded. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: "application/pdf", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", gif: "image/gif", webp: "image/webp",
  txt: "text/plain", md: "text/markdown", csv: "text/csv", json: "application/json", ipynb: "application/json",
  py: "text/plain", ts: "text/plain", js: "text/plain", zip: "application/zip",
};
export const fileEndings: readonly string[] = Object.keys(mediaTypes);

/** The last part of a path, without characters that a file system or a header would take for something else. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/[\p{C}"<>|:*?]/gu, "").replace(/^\.+/, "").trim();
  if (clean.length <= maxNameLength) return clean;
  const ending = /\.[^.]{1,8}$/.exec(clean)?.[0] ?? "";
  return clean.slice(0, maxNameLength - ending.length) + ending;
}

/** The kind of a file by its name; null for one that is not taken. */
export function mediaTypeOf(name: string): string | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? "";
  return Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : null;
}

/** What is wrong with a file, in words; null when it can be taken. */
export function fileProblem(name: string, size: number): string | null {
  if (cleanName(name) === "") return "The file has no name.";
  if (mediaTypeOf(cleanName(name)) === null) return `Files that end in ${fileEndings.slice(0, -1).join(", ")} or ${fileEndings.at(-1)} can be handed in. Put others into a ZIP archive.`;
  if (size === 0) return "The file is empty.";
  if (size > maxFileBytes) return `The file has ${(size / 1024 / 1024).toFixed(1)} MB; at most 10 MB can be handed in. Leave out what can be made again, or give a link.`;
  return null;
}

/** "1.4 MB", "12 KB". */
export const sizeWords = (bytes: number): string => bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
