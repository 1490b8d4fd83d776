import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { matrix } from "#tests/rights/matrix.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const files = (pattern: string): string[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll(path.sep, "/")).sort();
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const folderOf = (file: string): string => path.posix.dirname(file).replace(/^app\/?/, "").replace(/^\.$/, "");

const methods = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";
const isAction = /^export (?:async function|const) (\w+)/;
/** What a file of actions may export beside them. */
const isType = /^export (?:type|interface) /;

/** Names of the actions that a file exports; whatever else it exports is an action that this test would not see. */
function exportedActions(file: string): string[] {
  const lines = read(file).split("\n").filter((line) => line.startsWith("export") && !isType.test(line));
  return lines.map((line) => isAction.exec(line)?.[1] ?? assert.fail(`${file} exports what is not seen as an action: ${line}`));
}

/** Functions inside of others that are actions: `async function f() { "use server"; …`. */
function inlineActions(file: string): string[] {
  const text = read(file);
  const found = [...text.matchAll(/function (\w+)\([^)]*\)[^{;]*\{\s*["']use server["']/g)].map(([, name]) => name);
  const said = text.match(/^\s+["']use server["']/gm)?.length ?? 0;
  assert.equal(found.length, said, `${file} has an action without a name: make it a function with one`);
  return found;
}

function actions(): string[] {
  const sources = files("{app,components,features,lib}/**/*.{ts,tsx}").filter((file) => /^\s*["']use server["']/m.test(read(file)));
  return sources.flatMap((file) => (/^["']use server["']/m.test(read(file)) ? exportedActions(file) : inlineActions(file)).map((name) => `${file}#${name}`));
}

function routes(): string[] {
  return files("app/**/route.ts").flatMap((file) => {
    const text = read(file);
    const own = [...text.matchAll(new RegExp(`^export (?:async )?(?:function|const) (${methods})\\b`, "gm"))].map(([, method]) => method);
    const named = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => [...list.matchAll(new RegExp(`\\b(${methods})\\b`, "g"))].map(([, method]) => method));
    assert.ok(own.length + named.length > 0, `${file} exports no method`);
    return [...own, ...named].map((method) => `${method} ${folderOf(file)}`);
  });
}

function same(what: string, known: readonly string[], there: readonly string[], where: string): void {
  const [inMatrix, inCode] = [new Set(known), new Set(there)];
  assert.deepEqual(there.filter((each) => !inMatrix.has(each)), [], `the matrix of rights lacks these ${what}: say in ${where} who may, and what everybody else is answered`);
  assert.deepEqual([...inMatrix].filter((each) => !inCode.has(each)), [], `the matrix of rights has ${what} that are not there any more: take them out of ${where}`);
}

describe("the matrix of rights names everything that can be asked for", () => {
  test("pages", () => same("pages", Object.values(matrix.pages).flat().map(({ page }) => page), files("app/**/page.tsx").map(folderOf), "tests/rights/pages.ts"));
  test("methods of routes", () => same("routes", matrix.routes.map(({ method, route }) => `${method} ${route}`), routes(), "tests/rights/routes.ts"));
  test("server actions", () => same("actions", Object.values(matrix.actions).flat().map(({ action }) => action), actions(), "tests/rights/actions-*.ts"));
});
