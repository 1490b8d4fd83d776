import "katex/dist/katex.min.css";
import type { Element, Nodes, Root } from "hast";
import { toJsxRuntime, type Components } from "hast-util-to-jsx-runtime";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { useT } from "#i18n";
import { figures } from "#components/figures/registry.tsx";
import { cn } from "#lib/cn.ts";
import { Callout } from "./callout.tsx";
import { ChoiceQuestion } from "./choice-question.tsx";
import { freeze } from "./freeze.ts";
import { NumberQuestion } from "./number-question.tsx";
import { OutputQuestion } from "./output-question.tsx";

/** React's own function, but an element that lib/markdown/freeze.ts has frozen gets its content as HTML. */
const element: typeof jsx = (type, props, key) => {
  if (typeof props !== "object" || props === null || !("data-frozen" in props)) return jsx(type, props, key);
  const { "data-frozen": html, children: _none, ...rest }: { "data-frozen"?: unknown; children?: unknown } = props;
  return jsx(type, { ...rest, dangerouslySetInnerHTML: { __html: String(html) } }, key);
};

const toReact = (node: Nodes): ReactNode => toJsxRuntime(node, { Fragment, jsx: element, jsxs, components, passNode: true });

/** The children of the directive's parts with this name, as fragments. */
const partsOf = (node: Element, name: string): { element: Element; content: ReactNode }[] =>
  node.children.flatMap((child) => child.type === "element" && child.properties.dataPart === name
    ? [{ element: child, content: toReact({ type: "root", children: child.children }) }]
    : []);

function Aside({ node }: { node: Element }) {
  const body = node.children.filter((child) => child.type !== "element" || child.properties.dataPart !== "title");
  return (
    <Callout tone={String(node.properties.dataTone)} title={partsOf(node, "title")[0]?.content}>
      {toReact({ type: "root", children: body })}
    </Callout>
  );
}

function LessonFigure({ node, children }: { node: Element; children: ReactNode }) {
  const t = useT();
  const name = String(node.properties.dataName);
  const Figure = figures[name];
  // Of a published text that names a figure which a later release has not; the studio and the tests refuse it before.
  if (!Figure) {
    return (
      <figure className="prose-figure">
        <p className="prose-gone">{t("This figure is not available any more.")}</p>
        <figcaption>{children}</figcaption>
      </figure>
    );
  }
  return (
    <figure className="prose-figure">
      <div className="prose-figure-drawing"><Figure /></div>
      <figcaption>{children}</figcaption>
    </figure>
  );
}

function Question({ node }: { node: Element }) {
  const [prompt] = partsOf(node, "prompt");
  const feedback = partsOf(node, "feedback").map(({ content }) => content);
  if (node.properties.dataType === "number") {
    return (
      <NumberQuestion
        prompt={prompt?.content} feedback={feedback[0]}
        answer={Number(node.properties.dataAnswer)} tolerance={Number(node.properties.dataTolerance)}
      />
    );
  }
  if (node.properties.dataType === "output") return <OutputQuestion prompt={prompt?.content} feedback={feedback[0]} answer={String(node.properties.dataAnswer)} />;
  const options = partsOf(node, "answer").map(({ element, content }, index) => ({
    answer: content, label: element.properties.dataLabel?.toString(), feedback: feedback[index], correct: element.properties.dataCorrect === "true",
  }));
  return <ChoiceQuestion prompt={prompt?.content} options={options} />;
}

/** A table that is wider than its place scrolls, by keyboard too. */
function WideTable(table: ComponentProps<"table">) {
  const t = useT();
  return <div className="prose-table" role="region" aria-label={t("Table")} tabIndex={0}><table {...table} /></div>;
}

/** What is left of a link whose exercise or lesson was taken away: its text. */
function GoneLink({ children }: { children: ReactNode }) {
  const t = useT();
  return <span className="prose-gone" title={t("not available any more")}>{children}<span className="sr-only"> ({t("not available any more")})</span></span>;
}

const components: Partial<Components> = {
  a: ({ node, href, ...rest }) => node?.properties.dataGone ? <GoneLink>{rest.children}</GoneLink> : href?.startsWith("/") ? <Link href={href} {...rest} /> : <a href={href} {...rest} />,
  aside: ({ node }) => node && <Aside node={node} />,
  figure: ({ node, children }) => node && <LessonFigure node={node}>{children}</LessonFigure>,
  form: ({ node }) => node && <Question node={node} />,
  table: ({ node: _node, ...rest }) => <WideTable {...rest} />,
};

interface ProseProps {
  /** From `renderMarkdown` of lib/markdown, which has sanitised it. */
  tree: Root;
  /** Lessons are set in the serif at 18 px, statements and comments in the sans at 16 px. */
  look?: "lesson" | "compact";
  className?: string;
}

// A lesson's tree is kept between requests, and so is what is drawn from it.
const drawings = new WeakMap<Root, ReactNode>();

function draw(tree: Root): ReactNode {
  if (!drawings.has(tree)) drawings.set(tree, toReact(freeze(tree)));
  return drawings.get(tree);
}

/** Rendered Markdown as React, with its callouts, figures and questions. */
export function Prose({ tree, look = "compact", className }: ProseProps) {
  return <div className={cn("prose", look === "compact" && "prose-compact", className)}>{draw(tree)}</div>;
}
