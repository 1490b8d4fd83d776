import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { textOf } from "#lib/markdown/text-of.ts";

export function elements(tree: Root, tagName?: string): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (node) => { if (!tagName || node.tagName === tagName) found.push(node); });
  return found;
}

export const visibleText = (tree: Root): string => textOf(tree);
