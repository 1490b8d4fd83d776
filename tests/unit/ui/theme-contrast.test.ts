import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync("app/theme.css", "utf8");

/** The tokens in the block that begins with this selector. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  assert.ok(start >= 0, selector);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** Relative luminance. WCAG 2.2, definition of the same name. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "surface", "sunken"];
const texts = ["ink", "ink-soft", "accent", "accent-strong", "passed", "failed", "waiting", "warning"];
const code = ["code-keyword", "code-string", "code-number", "code-function", "code-comment"];
const pairs: [text: string, ground: string][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ...code.map((text): [string, string] => [text, "surface"]),
  ...["passed", "failed", "waiting", "warning"].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ["ink", "accent-soft"], ["accent", "accent-soft"], ["accent-ink", "accent"], ["accent-ink", "accent-strong"], ["paper", "passed"],
];

for (const [selector, least] of [[":root", 4.5], [':root[data-theme="dark"]', 4.5], [':root[data-theme="contrast"]', 7]] as const) {
  test(`every text of ${selector} stands ${least}:1 from its ground`, () => {
    const theme = tokens(selector);
    const weak = pairs.map(([text, ground]) => ({ text, ground, ratio: contrast(theme[text], theme[ground]) })).filter(({ ratio }) => !(ratio >= least));
    assert.deepEqual(weak, []);
  });

  test(`the border of a control in ${selector} stands 3:1 from what is around it`, () => {
    const theme = tokens(selector);
    for (const ground of grounds) assert.ok(contrast(theme["line-strong"], theme[ground]) >= 3, `${ground}: ${contrast(theme["line-strong"], theme[ground])}`);
  });
}

test("the system's dark and the chosen dark are the same", () => assert.deepEqual(tokens(":root:not([data-theme])"), tokens(':root[data-theme="dark"]')));
