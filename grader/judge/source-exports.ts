/** What a source seems to export, read from its text: for advice, never for a decision. */
export interface SourceExport {
  name: string;
  /** How many parameters it takes; null where it is no function or takes any number. */
  parameters: number | null;
}

/** Blanks out comments and the insides of strings, so that what is left can be searched. Positions stay. */
function blankText(source: string): string {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/g;
  return source.replace(pattern, (text) => text.replace(/[^\n]/g, " "));
}

/** The number of top-level items between the parenthesis at `open` and its partner; null with a rest, a default or an optional one. */
function countParameters(code: string, open: number): number | null {
  let depth = 0, start = open + 1;
  const items: string[] = [];
  for (let i = open; i < code.length; i++) {
    const character = code[i];
    if ("([{<".includes(character)) depth += 1;
    else if (")]}".includes(character) || character === ">" && code[i - 1] !== "=") depth -= 1;
    if (depth === 0 || depth === 1 && character === ",") {
      items.push(code.slice(start, i).trim());
      start = i + 1;
    }
    if (depth === 0) break;
  }
  const named = items.filter((item) => item !== "");
  const flexible = named.some((item) => item.startsWith("...") || /^\w+\s*\?/.test(item) || /=(?!>)/.test(item));
  return depth !== 0 || flexible ? null : named.length;
}

export function listExports(source: string): SourceExport[] {
  const code = blankText(source);
  const found: SourceExport[] = [];
  const declaration = /\bexport\s+(?:default\s+)?(?:abstract\s+)?(?:(?:async\s+)?function\s*\*?|class|const|let|var)\s+([\w$]+)/g;
  for (const match of code.matchAll(declaration)) {
    const rest = code.slice(match.index + match[0].length);
    const parameters = /function/.test(match[0]) ? /^\s*(?:<[^(]*>)?\s*\(/.exec(rest)
      : /\b(const|let|var)\b/.test(match[0]) ? /^[^=;{]*=\s*(?:async\s*)?(?:function\s*\w*\s*)?(?:<[^(]*>)?\(/.exec(rest) : null;
    const open = parameters === null ? -1 : match.index + match[0].length + parameters[0].length - 1;
    found.push({ name: match[1], parameters: open < 0 ? null : countParameters(code, open) });
  }
  for (const match of code.matchAll(/\bexport\s*\{([^}]*)\}/g)) {
    for (const item of match[1].split(",")) {
      const name = item.trim().split(/\s+as\s+/).at(-1)?.trim() ?? "";
      if (name !== "") found.push({ name, parameters: null });
    }
  }
  return found;
}

/** Functions and classes that are declared without `export`. */
export function listUnexported(source: string): string[] {
  const matches = blankText(source).matchAll(/(?:^|\n)\s*(?:(?:async\s+)?function\s*\*?|class|const|let|var)\s+([\w$]+)/g);
  return [...matches].map((match) => match[1]);
}
