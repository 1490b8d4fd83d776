import type { Nodes } from "hast";
import { visit } from "unist-util-visit";

/** All text within a node. */
export function textOf(node: Nodes): string {
  let text = "";
  visit(node, "text", (child) => { text += child.value; });
  return text;
}
