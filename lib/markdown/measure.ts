import "server-only";
import type { Nodes } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { LessonMeasures } from "#domain/lesson-limits.ts";

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkDirective);

const isFormula = (node: Nodes): boolean => node.type === "math" || node.type === "inlineMath" || node.type === "code" && node.lang === "math";

/** Counts what is costly to draw, without drawing it. */
export function measureMarkdown(text: string): LessonMeasures {
  const formulas: { length: number; line: number }[] = [];
  let depth = 0;
  const waiting: { node: Nodes; level: number }[] = [{ node: parser.parse(text), level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next;
    depth = Math.max(depth, level);
    if (isFormula(node) && "value" in node) formulas.push({ length: node.value.length, line: node.position?.start.line ?? 1 });
    if ("children" in node) for (const child of node.children) waiting.push({ node: child, level: level + 1 });
  }
  formulas.sort((a, b) => a.line - b.line);
  return { formulas, depth };
}
