import type { Element, ElementContent, Root } from "hast";
import { createCssVariablesTheme, createHighlighterCoreSync, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import bash from "shiki/langs/bash.mjs";
import javascript from "shiki/langs/javascript.mjs";
import json from "shiki/langs/json.mjs";
import python from "shiki/langs/python.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { visit } from "unist-util-visit";
import { textOf } from "./text-of.ts";

// The colours are variables of the style sheet, so that one output serves the three themes.
const theme = createCssVariablesTheme({ name: "descent", variablePrefix: "--code-" });

const languages: Record<string, string> = {
  ts: "typescript", typescript: "typescript", js: "javascript", javascript: "javascript",
  json: "json", bash: "bash", sh: "bash", python: "python", py: "python",
};

let made: HighlighterCore | undefined;
const highlighter = (): HighlighterCore => made ??= createHighlighterCoreSync({
  themes: [theme],
  langs: [typescript, javascript, json, bash, python],
  engine: createJavaScriptRegexEngine(),
});

const codeOf = (pre: Element): Element | null => {
  const [child] = pre.children;
  return child?.type === "element" && child.tagName === "code" ? child : null;
};

/** Colours code blocks of the languages above; any other stays plain text. Runs after sanitising. */
export function rehypeHighlight() {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      const code = node.tagName === "pre" ? codeOf(node) : null;
      if (!code) return;
      const classes = Array.isArray(code.properties.className) ? code.properties.className.map(String) : [];
      const named = classes.find((name) => name.startsWith("language-"))?.slice("language-".length) ?? "";
      if (named === "math") return;
      node.properties.tabIndex = 0;
      code.properties = {};
      const lang = languages[named];
      if (lang) code.children = highlighted(textOf(code).replace(/\n$/, ""), lang);
    });
  };
}

/** A source of one of the languages, coloured. */
export function highlighted(source: string, lang: string): ElementContent[] {
  const [pre] = highlighter().codeToHast(source, { lang, theme: "descent" }).children;
  const code = pre?.type === "element" ? codeOf(pre) : null;
  return code?.children ?? [{ type: "text", value: source }];
}
