import "server-only";
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

/**
 * A person's text as safe HTML, for what a page asks for after it was drawn: sanitised as a tree, as
 * everywhere. It goes into a `ProseHtml`.
 */
export function markdownToHtml(text: string): string {
  const { tree } = renderMarkdown(text, { person: true });
  visit(tree, "element", (node) => { node.tagName = lowered[node.tagName] ?? node.tagName; });
  return toHtml(tree);
}

/** A program, coloured. */
export const codeToHtml = (source: string): string => markdownToHtml(asCode(source));
