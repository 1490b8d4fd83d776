import { msg, type Values } from "./i18n/translate.ts";

/** What may be handed in beside a text: no more than a document, a picture, data or an archive. */

export const maxFileBytes = 10 * 1024 * 1024;
const maxNameLength = 120;

/** Kinds by the ending of the name. They are downloaded; only a picture of the gallery is shown (picture.ts). */
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

/** What is wrong with a file: a sentence, to be said by `t(text, values)`; null when it can be taken. */
export function fileProblem(name: string, size: number): { text: string; values?: Values } | null {
  if (cleanName(name) === "") return { text: msg("The file has no name.") };
  if (mediaTypeOf(cleanName(name)) === null) {
    return {
      text: msg("Files that end in {endings} or {last} can be handed in. Put others into a ZIP archive."),
      values: { endings: fileEndings.slice(0, -1).join(", "), last: fileEndings.at(-1) },
    };
  }
  if (size === 0) return { text: msg("The file is empty.") };
  if (size <= maxFileBytes) return null;
  return {
    text: msg("The file has {size, number, ::.0} MB; at most 10 MB can be handed in. Leave out what can be made again, or give a link."),
    values: { size: size / 1024 / 1024 },
  };
}

/** "1.4 MB", "12 KB". @param locale of the reader's language: `t.locale` */
export function sizeWords(bytes: number, locale = "en-GB"): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}
