import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import type * as TypeScript from "typescript";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "./paths.ts";

const ts: typeof TypeScript = createRequire(import.meta.url)("typescript");

/**
 * Where the interface's sentences are; of content the names alone that the interface says. Figures speak the language of the
 * lessons that they stand in, and a program in the sandbox that of its engine.
 */
const places = ["app", "components", "content", "domain", "features", "grader", "lib", "worker"];
const elsewhere = /^(components\/figures|domain\/figures|grader\/runner\/child|lib\/generated|lib\/i18n)\//;

export interface Place { file: string; line: number; text: string }

/** Attributes and properties whose text somebody reads or hears. */
const readable = new Set(["alt", "title", "label", "hint", "lead", "eyebrow", "placeholder", "aria-label", "aria-description", "aria-roledescription", "finding", "caption", "summary", "empty", "legend", "description"]);
const errors = /^(Expected|NotFound|Forbidden|NotSignedIn|Throttled|Conflict|OwnInput|UngradableSource)Error$/;
const isSentence = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Files of code below the folder, in order. */
function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !elsewhere.test(file)).sort();
}

/** The text of a literal, of pieces put together by "+", or of each branch of a choice. */
function textsOf(node: TypeScript.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textsOf(node.left), textsOf(node.right)];
    return left.length === 1 && right.length === 1 ? [`${left[0]}${right[0]}`] : [];
  }
  return [];
}

/** Whether the call says or marks a sentence: `t(…)`, `t.rich(…)`, `t.asIs(…)`, `msg(…)`, `said(…)`. */
function isSaying(node: TypeScript.CallExpression): boolean {
  const { expression } = node;
  if (ts.isIdentifier(expression)) return ["t", "msg", "said"].includes(expression.text);
  return ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.expression) && expression.expression.text === "t" && ["rich", "asIs"].includes(expression.name.text);
}

const namesSchema = {
  roadmap: z.object({ months: z.array(z.object({ title: z.string() })), achievements: z.record(z.string(), z.array(z.object({ text: z.string() }))), habits: z.array(z.object({ text: z.string() })) }),
  headings: z.object({ quarters: z.record(z.string(), z.string()) }),
  achievements: z.object({ tiers: z.array(z.object({ title: z.string(), summary: z.string(), achievements: z.array(z.object({ text: z.string().optional() })) })) }),
};

/** Names of the course that are part of the interface, which says them by `t.asIs(…)`: quarters, months, habits, tiers and achievements. */
function namesOfCourse(): Place[] {
  const file = (name: string) => `content/${name}.yaml`;
  const source = (name: string): unknown => parse(readFileSync(path.join(root, file(name)), "utf8"));
  const roadmap = namesSchema.roadmap.parse(source("roadmap"));
  const { quarters } = namesSchema.headings.parse(source("headings"));
  const { tiers } = namesSchema.achievements.parse(source("achievements"));
  const places = (name: string, texts: readonly string[]) => texts.map((text) => ({ file: file(name), line: 1, text }));
  return [
    ...places("roadmap", [...roadmap.months.map(({ title }) => title), ...[...roadmap.habits, ...Object.values(roadmap.achievements).flat()].map(({ text }) => text)]),
    ...places("headings", Object.values(quarters)),
    ...places("achievements", tiers.flatMap(({ title, summary, achievements }) => [title, summary, ...achievements.flatMap(({ text }) => text ?? [])])),
  ];
}

/**
 * What the code says to people.
 * `said`: the sentences that go through the catalogues. `raw`: text that a page shows past them.
 */
export function wordsOf(only: readonly string[] = places): { said: Place[]; raw: Place[] } {
  const said: Place[] = only.includes("content") ? namesOfCourse() : [];
  const raw: Place[] = [];
  for (const file of only.filter((place) => place !== "content").flatMap((place) => sources(place))) {
    const source = ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    const at = (node: TypeScript.Node, text: string): Place => ({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    const visit = (node: TypeScript.Node): void => {
      if (ts.isCallExpression(node) && isSaying(node) && node.arguments[0]) said.push(...textsOf(node.arguments[0]).map((text) => at(node, text)));
      if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && errors.test(node.expression.text) && node.arguments?.[0]) {
        const [message] = node.arguments;
        said.push(...textsOf(message).map((text) => at(node, text)));
        if (ts.isTemplateExpression(message)) raw.push(at(node, message.getText()));
      }
      if (ts.isJsxText(node) && isSentence(node.text)) raw.push(at(node, node.text.trim()));
      if (ts.isJsxAttribute(node) && node.initializer) {
        const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
        if (value && readable.has(node.name.getText()) && (ts.isTemplateExpression(value) || textsOf(value).some(isSentence))) raw.push(at(node, value.getText()));
      }
      // Texts that an expression between tags or in a property gives.
      if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
        const parts = ts.isTemplateExpression(node.expression) ? [node.expression.getText()] : branches(node.expression);
        raw.push(...parts.filter(isSentence).map((text) => at(node, text)));
      }
      if (ts.isPropertyAssignment(node) && readable.has(node.name.getText()) && ts.isStringLiteralLike(node.initializer) && isSentence(node.initializer.text) && /^[A-Z]/.test(node.initializer.text)) {
        raw.push(at(node, node.initializer.text));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { said, raw };
}

/** Literal texts that an expression can give, through choices and "and". */
function branches(node: TypeScript.Expression): string[] {
  if (ts.isConditionalExpression(node)) return [...branches(node.whenTrue), ...branches(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return branches(node.right);
  if (ts.isParenthesizedExpression(node)) return branches(node.expression);
  if (ts.isTemplateExpression(node)) return [node.getText()];
  return ts.isStringLiteralLike(node) ? [node.text] : [];
}

/** A language's sentences by file: content/languages/<language>/*.json. */
export function catalogueFiles(language: string): { file: string; entries: Record<string, string> }[] {
  const folder = path.join(root, "content", "languages", language);
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => {
    const entries: Record<string, string> = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    return { file: `content/languages/${language}/${name}`, entries };
  });
}
