import "server-only";
import type { Root } from "hast";
import rehypeKatex from "rehype-katex";
import rehypeSanitize from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype, { type Options as RehypeOptions } from "remark-rehype";
import { unified, type Plugin } from "unified";
import { visit } from "unist-util-visit";
import { InvalidFileError } from "#domain/errors.ts";
import { said } from "#domain/said.ts";
import { rehypeExternalLinks, remarkAddresses, type MarkdownOrigin } from "./addresses.ts";
import { remarkDirectives } from "./directives.ts";
import { rehypeHighlight } from "./highlight.ts";
import { optionalLink } from "./links.ts";
import { rehypeQuestions } from "./questions.ts";
import { schema } from "./schema.ts";
import { textOf } from "./text-of.ts";

export interface Heading {
  /** For a link within the page. */
  id: string;
  text: string;
  depth: 2 | 3;
}

export interface RenderedMarkdown {
  /** Sanitised HTML as a tree; `Prose` of components/markdown draws it. */
  tree: Root;
  headings: readonly Heading[];
  /** Names of the figures that the text asks for. */
  figures: readonly string[];
}

/** HTML in Markdown is text, shown as it was written; an author's comment is left out. */
const toHtml = (origin: MarkdownOrigin): RehypeOptions => ({
  handlers: {
    html: (_state, node: { value: string }) => "file" in origin && node.value.startsWith("<!--") ? undefined : { type: "text", value: node.value },
  },
});

/** A formula that KaTeX cannot read ends the rendering of a file; a person's, or one of what is published already, is shown in its error colour. */
const rehypeRefuseMessages: Plugin<[MarkdownOrigin], Root> = (origin) => (_tree, source) => {
  const [first] = source.messages;
  if (!first || !("file" in origin) || origin.published) return;
  const why = first.cause instanceof Error ? first.cause.message : first.reason;
  throw new InvalidFileError(origin.file, said("This formula cannot be read: {detail}", { detail: why.replace(/^KaTeX parse error: /, "") }), { textLine: first.line ?? null });
};

// Text becomes a sanitised tree first: only then do formulas and highlighting add their own elements.
function readMarkdown(text: string, origin: MarkdownOrigin, leads: Map<string, string | null>): Root {
  const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkAddresses, origin, leads);
  const safe = "file" in origin
    ? reader.use(remarkDirective).use(remarkDirectives, origin).use(remarkRehype, toHtml(origin)).use(rehypeQuestions, origin)
    : reader.use(remarkRehype, toHtml(origin));
  const processor = safe.use(rehypeSanitize, schema).use(rehypeSlug, { prefix: "at-" }).use(rehypeExternalLinks, origin);
  return processor.runSync(processor.parse(text), text);
}

/** A formula in rows cannot be broken into lines: where it scrolls, it must be reached by keyboard too. */
function rehypeReachableFormulas() {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      if (!Array.isArray(node.properties.className) || !node.properties.className.includes("katex-display")) return;
      let rows = false;
      visit(node, "element", (inner) => { rows ||= inner.tagName === "mtable"; });
      if (rows) node.properties = { ...node.properties, tabIndex: 0, role: "group", ariaLabel: "Formula" };
    });
  };
}

// `maxSize` and `maxExpand` keep a formula from covering the page or the server's time.
function drawFormulasAndCode(tree: Root, origin: MarkdownOrigin): Root {
  return unified().use(rehypeKatex, { maxSize: 20, maxExpand: 200, strict: false, errorColor: "var(--failed)" })
    .use(rehypeRefuseMessages, origin).use(rehypeReachableFormulas).use(rehypeHighlight).runSync(tree);
}

function outline(tree: Root): Pick<RenderedMarkdown, "headings" | "figures"> {
  const headings: Heading[] = [];
  const figures: string[] = [];
  visit(tree, "element", (node) => {
    if (node.tagName === "figure") figures.push(String(node.properties.dataName));
    const depth = node.tagName === "h2" ? 2 : node.tagName === "h3" ? 3 : null;
    if (depth && node.properties.id !== "footnote-label") headings.push({ id: String(node.properties.id), text: textOf(node), depth });
  });
  return { headings, figures };
}

const kept = new Map<string, { text: string; rendered: RenderedMarkdown; leads: ReadonlyMap<string, string | null> }>();

/** What it links to may come and go while the text stays. */
const leadAsBefore = (leads: ReadonlyMap<string, string | null>): boolean => [...leads].every(([url, before]) => optionalLink(url) === before);

/**
 * Markdown to a tree of safe HTML: GitHub's syntax, formulas as KaTeX with MathML, highlighted code,
 * the directives of docs/lessons.md in files. A file's result is kept until its text or one of its targets changes.
 * @throws {InvalidFileError} in a file only: an unknown directive; where it is not published yet, a link that leads nowhere, a formula that cannot be read
 */
export function renderMarkdown(text: string, origin: MarkdownOrigin): RenderedMarkdown {
  const key = "file" in origin && process.env.NODE_ENV === "production" ? `${origin.published ? "published " : ""}${origin.file}` : null;
  const before = key === null ? undefined : kept.get(key);
  if (before?.text === text && leadAsBefore(before.leads)) return before.rendered;
  const leads = new Map<string, string | null>();
  const safe = readMarkdown(text, origin, leads);
  const { headings, figures } = outline(safe);
  const rendered = { tree: drawFormulasAndCode(safe, origin), headings, figures };
  if (key !== null) kept.set(key, { text, rendered, leads });
  return rendered;
}
