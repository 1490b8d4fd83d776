import type { Element, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";

/** Drawn by components of their own, see prose.tsx. */
const drawn = new Set(["a", "aside", "figure", "form", "table"]);

/** Carries the HTML of a frozen element's content. The sanitiser lets nobody else write it. */
const frozenProperty = "dataFrozen";

const isPlain = (node: RootContent): boolean => node.type !== "element"
  || !drawn.has(node.tagName) && node.properties.dataPart === undefined && node.children.every(isPlain);

function freezeElement(element: Element): void {
  if (element.children.length === 0) return;
  if (!isPlain(element)) {
    for (const child of element.children) if (child.type === "element") freezeElement(child);
    return;
  }
  element.properties[frozenProperty] = toHtml(element.children);
  element.children = [];
}

/**
 * Replaces what needs no component by its HTML: a formula is hundreds of elements, and building them
 * anew for each reader cost most of a lesson's time. Only for trees that are sanitised.
 */
export function freeze(tree: Root): Root {
  const frozen = structuredClone(tree);
  for (const child of frozen.children) if (child.type === "element") freezeElement(child);
  return frozen;
}
