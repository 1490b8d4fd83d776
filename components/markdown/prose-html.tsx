import "katex/dist/katex.min.css";
import { cn } from "#lib/cn.ts";

/** What `markdownToHtml` of lib/markdown has made: sanitised there. For what came after the page; else `Prose` draws the tree. */
export function ProseHtml({ html, className }: { html: string; className?: string }) {
  return <div className={cn("prose prose-compact", className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
