import type { Options } from "rehype-sanitize";

/**
 * What Markdown may become. Everything else goes: the elements below are all that Markdown's own
 * syntax, our directives and formulas produce; KaTeX and the highlighter run after it, on text that
 * has passed. `aside`, `figure` and `form` are made by directives only, since HTML in Markdown is text.
 */
export const schema: Options = {
  // The only ids that pass are those of footnotes.
  clobber: [],
  strip: ["script", "style"],
  tagNames: [
    "a", "aside", "blockquote", "br", "code", "del", "div", "em", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "img", "input", "li", "ol", "p", "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ],
  attributes: {
    a: ["href", "title", "dataFootnoteBackref", "dataFootnoteRef", "dataGone", "ariaLabel", "ariaDescribedBy", ["id", /^user-content-/], ["className", "data-footnote-backref"]],
    aside: ["dataTone"],
    code: [["className", /^language-[\w-]+$/, "math-inline", "math-display"]],
    div: ["dataPart", "dataCorrect", "dataLabel"],
    figure: ["dataName"],
    form: ["dataType", "dataAnswer", "dataTolerance"],
    h2: [["id", "footnote-label"], ["className", "sr-only"]],
    img: ["src", "alt", "title"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    li: [["id", /^user-content-/], ["className", "task-list-item"]],
    ol: ["start", ["className", "contains-task-list"]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: ["align"],
    th: ["align"],
    ul: [["className", "contains-task-list"]],
  },
  protocols: { href: ["http", "https", "mailto"], src: [] },
  required: { input: { disabled: true, type: "checkbox" } },
  ancestors: { tbody: ["table"], td: ["table"], th: ["table"], thead: ["table"], tr: ["table"], li: ["ol", "ul"] },
};
