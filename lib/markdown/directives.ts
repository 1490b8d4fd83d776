import type { Nodes, Root } from "mdast";
import type {} from "remark-directive";
import type {} from "remark-rehype";
import type { Plugin } from "unified";
import { visit } from "unist-util-visit";
import { InvalidFileError } from "#domain/errors.ts";
import { nearest } from "#domain/nearest.ts";

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
  const complain = (message: string): never => {
    throw new InvalidFileError(`${file}: ":::${node.name}" (line ${node.position?.start.line ?? "?"} of the text) ${message}`);
  };
  if (tones.includes(node.name)) {
    node.data = { ...node.data, hName: "aside", hProperties: { dataTone: node.name } };
    for (const child of node.children) {
      if (child.type === "paragraph" && child.data?.directiveLabel) child.data = { ...child.data, hName: "div", hProperties: { dataPart: "title" } };
    }
  } else if (node.name === "figure") {
    if (!attributes.name) complain('needs the figure\'s name: :::figure{name="backprop-graph"}');
    node.data = { ...node.data, hName: "figure", hProperties: { dataName: attributes.name ?? "" } };
  } else if (node.name === "question") {
    const { type, answer, tolerance = "0" } = attributes;
    if (type === "choice" || type === "output") {
      node.data = { ...node.data, hName: "form", hProperties: { dataType: type } };
    } else if (type === "number") {
      if (![answer, tolerance].every((text) => text && Number.isFinite(Number(text)))) complain('needs numbers: {type="number" answer="0.25" tolerance="0.01"}');
      node.data = { ...node.data, hName: "form", hProperties: { dataType: "number", dataAnswer: answer ?? "", dataTolerance: tolerance ?? "0" } };
    } else {
      complain('needs a type: {type="choice"}, {type="number"} or {type="output"}');
    }
  } else {
    const meant = nearest(node.name, known);
    complain(`is not known.${meant ? ` Did you mean ":::${meant}"?` : ` There are ${known.map((name) => `:::${name}`).join(", ")}.`}`);
  }
}
