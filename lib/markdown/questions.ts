import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { InvalidFileError } from "#domain/errors.ts";
import { said, type Said } from "#domain/said.ts";
import { textOf } from "./text-of.ts";

const part = (dataPart: string, children: ElementContent[], properties: Element["properties"] = {}): Element =>
  ({ type: "element", tagName: "div", properties: { dataPart, ...properties }, children });

const isElement = (node: ElementContent, tagName: string): node is Element => node.type === "element" && node.tagName === tagName;

/**
 * Sorts what stands in a question into its parts: the prompt, each answer with its feedback, or the
 * feedback of a number question. Runs before sanitising.
 * @throws {InvalidFileError} when a part is missing
 */
export function rehypeQuestions({ file }: { file: string }) {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      if (node.tagName !== "form") return;
      const complain = (problem: Said): never => {
        throw new InvalidFileError(file, said('In the question "{question} …": {problem}', { question: textOf(node).trim().split("\n")[0].slice(0, 40), problem }), { textLine: node.position?.start.line ?? null });
      };
      node.children = parts[String(node.properties.dataType)](node, complain);
    });
  };
}

type Complain = (problem: Said) => never;

/** Everything but the paragraph that begins "Feedback:" is the prompt. */
function numberParts(form: Element, complain: Complain): ElementContent[] {
  const feedback = form.children.findLast((child) => isElement(child, "p") && /^Feedback:/.test(textOf(child)));
  if (!feedback || !isElement(feedback, "p")) return complain(said('it needs a paragraph that begins "Feedback:".'));
  const [first, ...rest] = feedback.children;
  const opening: ElementContent[] = first?.type === "text" ? [{ ...first, value: first.value.replace(/^Feedback:\s*/, "") }] : [];
  return [part("prompt", form.children.filter((child) => child !== feedback)), part("feedback", [...opening, ...rest])];
}

const languageOf = (block: ElementContent): string | null => {
  const code = isElement(block, "pre") ? block.children.find((child) => isElement(child, "code")) : undefined;
  return code && isElement(code, "code") && Array.isArray(code.properties.className) ? String(code.properties.className[0]) : null;
};

/** What the program prints, a block of "text", is the answer and not shown; the rest is as with a number. */
function outputParts(form: Element, complain: Complain): ElementContent[] {
  const printed = form.children.filter((child) => languageOf(child) === "language-text");
  if (printed.length !== 1 || !form.children.some((child) => ["language-ts", "language-js"].includes(languageOf(child) ?? ""))) {
    return complain(said("it needs a program in a block ```ts, and below it what it prints in one block ```text."));
  }
  form.properties.dataAnswer = textOf(printed[0]).trimEnd();
  return numberParts({ ...form, children: form.children.filter((child) => child !== printed[0]) }, complain);
}

function choiceParts(form: Element, complain: Complain): ElementContent[] {
  const list = form.children.findLast((child) => isElement(child, "ul"));
  if (!list || !isElement(list, "ul")) return complain(said('it needs a task list: "- [x] the right answer — why", "- [ ] another — why not".'));
  const options = list.children.filter((child) => isElement(child, "li")).map((item) => option(item, complain));
  if (!options.some(([answer]) => answer.properties.dataCorrect === "true")) complain(said("it has no right answer: mark one with [x]."));
  return [part("prompt", form.children.filter((child) => child !== list)), ...options.flat()];
}

const parts: Record<string, (form: Element, complain: Complain) => ElementContent[]> = { choice: choiceParts, number: numberParts, output: outputParts };

/** One item, "- [x] answer — feedback", as an answer and its feedback. */
function option(item: Element, complain: Complain): [answer: Element, feedback: Element] {
  // In a list with blank lines between the items each text is in a paragraph.
  const paragraph = item.children.find((child) => isElement(child, "p"));
  const inline = paragraph && isElement(paragraph, "p") ? paragraph.children : item.children;
  const box = inline.find((child) => isElement(child, "input"));
  if (!box || !isElement(box, "input")) return complain(said('it has an item without a box: write "- [ ] {item} …".', { item: textOf(item).trim().slice(0, 30) }));
  const content = inline.slice(inline.indexOf(box) + 1);
  const at = content.findIndex((child) => child.type === "text" && child.value.includes(" — "));
  const cut = content[at];
  if (cut?.type !== "text") return complain(said('it has an answer without feedback: "{item} …". Write "answer — feedback".', { item: textOf(item).trim().slice(0, 30) }));
  const [before, ...after] = cut.value.split(" — ");
  const answer: ElementContent[] = [...content.slice(0, at), { type: "text", value: before }];
  // Browsers differ in what they call a box whose label is a formula alone: then its source is the name.
  const words = answer.filter((child) => child.type === "text").map((child) => child.value).join("").trim();
  return [
    part("answer", answer, { dataCorrect: String(box.properties.checked === true), ...(words === "" && { dataLabel: answer.map(textOf).join("").trim() }) }),
    part("feedback", [{ type: "text", value: after.join(" — ") }, ...content.slice(at + 1)]),
  ];
}
