import "server-only";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { renderMarkdown } from "./render.ts";

/** A fence that is longer than any in the text. */
export function asCode(source: string): string {
  const longest = Math.max(2, ...Array.from(source.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}ts\n${source}\n${fence}`;
}

/** Below the headings of the page that a text is part of. */
const lowered: Record<string, string> = { h1: "h3", h2: "h3", h3: "h4" };

/** Gives ids, and what leads to them, a beginning of their own: a page with several texts has each id once. */
function prefixIds(node: Element, prefix: string): void {
  const { id, href, ariaDescribedBy } = node.properties;
  if (id !== undefined) node.properties.id = `${prefix}${String(id)}`;
  if (typeof href === "string" && href.startsWith("#")) node.properties.href = `#${prefix}${href.slice(1)}`;
  if (ariaDescribedBy !== undefined) node.properties.ariaDescribedBy = [ariaDescribedBy].flat().map((each) => `${prefix}${String(each)}`);
}

/**
 * A person's text as safe HTML, for what a page asks for after it was drawn, or has many of: sanitised as a tree, as
 * everywhere. It goes into a `ProseHtml`.
 * @param idPrefix what ids begin with, where a page has several texts
 */
export function markdownToHtml(text: string, idPrefix?: string): string {
  const { tree } = renderMarkdown(text, { person: true });
  visit(tree, "element", (node) => {
    node.tagName = lowered[node.tagName] ?? node.tagName;
    if (idPrefix !== undefined) prefixIds(node, idPrefix);
  });
  return toHtml(tree);
}

/** A program, coloured. */
export const codeToHtml = (source: string): string => markdownToHtml(asCode(source));
