import "server-only";
import { toHtml } from "hast-util-to-html";
import { linesOf } from "#domain/review-lines.ts";
import { highlighted } from "./highlight.ts";

/** A program in TypeScript, coloured, as safe HTML line by line: for a page that puts something between them. */
export function codeLinesToHtml(source: string): string[] {
  const lines = highlighted(linesOf(source).join("\n"), "typescript").filter((node) => node.type === "element");
  return lines.map((line) => toHtml({ type: "root", children: line.children }));
}
