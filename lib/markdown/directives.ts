import type { Nodes, Root } from "mdast";
import type {} from "remark-directive";
import type {} from "remark-rehype";
import type { Plugin } from "unified";
import { visit } from "unist-util-visit";
import { InvalidFileError } from "#domain/errors.ts";
import { nearest } from "#domain/nearest.ts";
import { said, type Said } from "#domain/said.ts";

const tones = ["note", "warning", "key"];
const known = [...tones, "figure", "question"];

/**
 * Turns `:::note`, `:::warning`, `:::key[Title]`, `:::figure{name=…}` and `:::question{type=…}` into the
 * elements that stand for them until components/markdown/prose.tsx draws them. A colon within a
 * sentence ("ratio 2:b") is text, not a directive.
 * @throws {InvalidFileError} for an unknown directive, with the nearest known one
 */
export const remarkDirectives: Plugin<[{ file: string }], Root> = ({ file }) => (tree, source) => {
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === "textDirective" && parent && index !== undefined) {
      const value = String(source).slice(node.position?.start.offset, node.position?.end.offset);
      parent.children[index] = { type: "text", value };
    }
    if (node.type === "containerDirective" || node.type === "leafDirective") describe(node, file);
  });
};

type BlockDirective = Extract<Nodes, { type: "containerDirective" | "leafDirective" }>;

function describe(node: BlockDirective, file: string): void {
  const attributes = node.attributes ?? {};
  const name = node.name;
  const complain = (problem: Said): never => { throw new InvalidFileError(file, problem, { textLine: node.position?.start.line ?? null }); };
  if (tones.includes(node.name)) {
    node.data = { ...node.data, hName: "aside", hProperties: { dataTone: node.name } };
    for (const child of node.children) {
      if (child.type === "paragraph" && child.data?.directiveLabel) child.data = { ...child.data, hName: "div", hProperties: { dataPart: "title" } };
    }
  } else if (node.name === "figure") {
    if (!attributes.name) complain(said("A figure needs its name: {example}", { example: ':::figure{name="backprop-graph"}' }));
    node.data = { ...node.data, hName: "figure", hProperties: { dataName: attributes.name ?? "" } };
  } else if (node.name === "question") {
    const { type, answer, tolerance = "0" } = attributes;
    if (type === "choice" || type === "output") {
      node.data = { ...node.data, hName: "form", hProperties: { dataType: type } };
    } else if (type === "number") {
      if (![answer, tolerance].every((text) => text && Number.isFinite(Number(text)))) complain(said("A question for a number needs numbers: {example}", { example: ':::question{type="number" answer="0.25" tolerance="0.01"}' }));
      node.data = { ...node.data, hName: "form", hProperties: { dataType: "number", dataAnswer: answer ?? "", dataTolerance: tolerance ?? "0" } };
    } else {
      complain(said("A question needs one of these types: {types}", { types: '{type="choice"}, {type="number"}, {type="output"}' }));
    }
  } else {
    const meant = nearest(name, known);
    complain(meant === null
      ? said('":::{name}" is not known. There are {known}.', { name, known: known.map((each) => `:::${each}`).join(", ") })
      : said('":::{name}" is not known. Did you mean ":::{meant}"?', { name, meant }));
  }
}
