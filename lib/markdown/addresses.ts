import "server-only";
import type { Root as HtmlRoot } from "hast";
import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { InvalidFileError } from "#domain/errors.ts";
import { said } from "#domain/said.ts";
import { optionalLink, whyNowhere } from "./links.ts";

/**
 * Whose text it is. A file of the catalogue may use directives, and what is wrong in it is an error
 * that names the file. A person's text is untrusted: plain Markdown with formulas and code, no
 * pictures, and what is wrong in it is shown as it was written. A file is `published` where students read it: what it
 * leads to may have been taken away since it was checked, and that must not take the page along.
 */
export type MarkdownOrigin = { file: string; published?: boolean } | { person: true };

/** Says of a link that its target is gone; components/markdown/prose.tsx draws its text with a remark. */
const gone = { hProperties: { dataGone: "true" } };

/**
 * Leads our own links to their pages and lets pictures of this site pass: one from elsewhere would
 * tell its host who reads the page.
 * @param leads gets where each link of ours leads, null for nowhere
 * @throws {InvalidFileError} in a file: a link that leads nowhere, unless it is published; a picture from elsewhere
 */
export function remarkAddresses(origin: MarkdownOrigin, leads: Map<string, string | null>) {
  return (tree: Root) => {
    const missing = new Set<string>();
    visit(tree, (node: Nodes, index, parent) => {
      if (node.type === "link" || node.type === "definition") {
        const leadsTo = address(node.url, origin, node.position?.start.line ?? null);
        if (leadsTo !== node.url) leads.set(node.url, leadsTo);
        if (leadsTo !== null) node.url = leadsTo;
        else if (node.type === "definition") missing.add(node.identifier);
        else node.data = { ...node.data, ...gone };
      }
      if (node.type !== "image" && node.type !== "imageReference") return;
      if ("file" in origin) {
        if (node.type === "image" && /^\/(?!\/)/.test(node.url)) return;
        throw new InvalidFileError(origin.file, said('The picture "{words}" must be a file of this site, written ![words](/path).', { words: (node.alt ?? "").slice(0, 80) }), { textLine: node.position?.start.line ?? null });
      }
      if (parent && index !== undefined) parent.children[index] = { type: "text", value: node.alt ?? "" };
    });
    if (missing.size > 0) visit(tree, "linkReference", (node) => { if (missing.has(node.identifier)) node.data = { ...node.data, ...gone }; });
  };
}

/** Null for nowhere, in what is published. */
function address(url: string, origin: MarkdownOrigin, line: number | null): string | null {
  const leadsTo = optionalLink(url);
  if (leadsTo !== null || "file" in origin && origin.published) return leadsTo;
  // A person's link to nowhere keeps its scheme, which sanitising then takes away.
  if ("person" in origin) return url;
  throw new InvalidFileError(origin.file, said('The link "{url}" leads nowhere. {why}', { url, why: whyNowhere(url) }), { textLine: line });
}

/** Tells browsers and search engines how far a link to elsewhere is vouched for. */
export function rehypeExternalLinks(origin: MarkdownOrigin) {
  const rel = "person" in origin ? ["nofollow", "ugc", "noopener", "noreferrer"] : ["noopener", "noreferrer"];
  return (tree: HtmlRoot) => {
    visit(tree, "element", (node) => {
      if (node.tagName === "a" && /^https?:/.test(String(node.properties.href ?? ""))) node.properties.rel = rel;
    });
  };
}
