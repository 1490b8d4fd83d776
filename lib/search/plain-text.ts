import "server-only";
import type { Nodes, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { plainFormula } from "#domain/search/plain-formula.ts";

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkDirective);

export interface PlainText {
  /** One line for each paragraph, item, row or caption; blocks of code come last. */
  text: string;
  headings: string[];
}

type Aside = Pick<PlainText, "headings"> & { code: string[] };

/** Nothing of these can be read as text; questions would tell their answers. */
const leftOut = (node: Nodes): boolean =>
  node.type === "html" || node.type === "math" || node.type === "definition" || node.type === "footnoteReference" || (node.type === "containerDirective" && node.name === "question");

const lines = new Set(["root", "blockquote", "list", "listItem", "table", "containerDirective", "footnoteDefinition"]);

function textOf(node: Nodes, source: string, aside: Aside): string {
  if (leftOut(node)) return "";
  if (node.type === "code") {
    aside.code.push(node.value);
    return "";
  }
  // A colon within a sentence ("ratio 2:b") only looks like a directive.
  if (node.type === "textDirective") return source.slice(node.position?.start.offset, node.position?.end.offset);
  if (node.type === "inlineMath") return plainFormula(node.value);
  if (node.type === "image") return node.alt ?? "";
  if (node.type === "break") return " ";
  if (!("children" in node)) return "value" in node ? node.value : "";
  const parts = node.children.map((child) => textOf(child, source, aside));
  const text = lines.has(node.type) ? parts.filter((part) => part !== "").join("\n") : parts.join(node.type === "tableRow" ? " " : "");
  if (node.type === "heading") aside.headings.push(text.replaceAll("\n", " "));
  return text;
}

/**
 * The words of a text in Markdown, without its signs: formulas within sentences on one line, those that stand
 * alone left out, and so are the questions of a lesson with their answers.
 */
export function plainText(markdown: string): PlainText {
  const aside: Aside = { headings: [], code: [] };
  const tree: Root = reader.parse(markdown);
  const text = textOf(tree, markdown, aside);
  return { text: [text, ...aside.code].join("\n"), headings: aside.headings };
}
