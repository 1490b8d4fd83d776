import { msg, type Values } from "./i18n/translate.ts";
import { isPicture, signatureLength } from "./picture.ts";

/** Pictures of a challenge's statement. */

export const maxAssetBytes = 1024 * 1024;
export const maxAssets = 20;

const mediaTypes: Readonly<Record<string, string>> = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp", svg: "image/svg+xml" };
export const assetEndings: readonly string[] = Object.keys(mediaTypes);

const assetPath = /^assets\/[a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|jpeg|webp|svg)$/;
/** Whether a picture may lie at this path: assets/, a name in lower case with hyphens, an ending that is known. */
export const isAssetPath = (path: string): boolean => path.length <= 100 && assetPath.test(path);

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? "";

/** "image/png" by the ending of its name; null for what is no picture. The bytes are another question: isPicture. */
export const mediaTypeOfAsset = (path: string): string | null => Object.hasOwn(mediaTypes, endingOf(path)) ? mediaTypes[endingOf(path)] : null;

/** "Loss Curve (2).PNG" → "assets/loss-curve-2.png". */
export function assetPathOf(name: string): string {
  const ending = endingOf(name);
  const base = name.slice(0, name.length - ending.length - 1).normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  return `assets/${base === "" ? "picture" : base}.${ending}`;
}

/**
 * What an SVG must not hold. It is only ever shown as a picture, where nothing in it runs; whoever opens its address
 * meets a sandbox. This is the third wall: what could run or call elsewhere is not kept at all.
 */
const active = /<\s*(script|foreignobject|iframe|object|embed|a|animate|set|handler|style)\b|\son\w+\s*=|javascript:|<!(doctype|entity)|<\?xml-stylesheet|(href|src)\s*=\s*["']?\s*(?!["'#\s])|url\(\s*["']?\s*(?!["'#\s])|@import/i;

/** What is wrong with a picture, to be said by `t(text, values)`; null when it can be kept. */
export function assetProblem(name: string, content: Uint8Array): { text: string; values?: Values } | null {
  const mediaType = mediaTypeOfAsset(name);
  if (mediaType === null) return { text: msg("Pictures that end in {endings} can be shown."), values: { endings: assetEndings.join(", ") } };
  if (content.byteLength === 0) return { text: msg("The file is empty.") };
  if (content.byteLength > maxAssetBytes) return { text: msg("The picture has {size, number, ::.0} MB; at most 1 MB is kept. Save it smaller."), values: { size: content.byteLength / 1024 / 1024 } };
  if (mediaType !== "image/svg+xml") return isPicture(mediaType, content.subarray(0, signatureLength)) ? null : { text: msg("“{name}” is not the picture that its ending says: save it again as a PNG."), values: { name } };
  const text = utf8Of(content);
  if (text === null || !/<svg[\s>]/i.test(text)) return { text: msg("“{name}” is not the picture that its ending says: save it again as a PNG."), values: { name } };
  return active.test(text) ? { text: msg("“{name}” holds more than a drawing (a script, a style, a link or a picture from elsewhere). Save it as plain SVG, or as a PNG."), values: { name } } : null;
}

/** Text in UTF-8 without its byte-order mark; null when the bytes are none, or hold a NUL. */
export function utf8Of(content: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** Pictures that a text shows, by their paths. */
export const assetsIn = (markdown: string): string[] => [...new Set(Array.from(markdown.matchAll(/!\[[^\]]*\]\((assets\/[^)\s]+)/g), ([, path]) => path))];

/** Leads a statement's pictures to where the site serves them. */
export const withAssetAddresses = (markdown: string, exerciseId: string): string =>
  markdown.replace(/(!\[[^\]]*\]\()(?=assets\/)/g, (_, before: string) => `${before}/api/v1/exercises/${exerciseId}/`);
