/** Cuts at commas that stand outside of brackets: `a: Map<k, v>, b = [1, 2]` gives two parts. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if ("([{<".includes(character)) depth++;
    // The arrow of a function type is no closing bracket.
    else if (")]}>".includes(character) && !(character === ">" && text[i - 1] === "=")) depth--;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Names of the parameters of an exercise's functions, by function, in the order of its `entry`. */
export type ParameterNames = Readonly<Record<string, readonly string[]>>;

/** Reads them from a starter; classes and what is missing have none. */
export function allParameterNames(source: string, entries: readonly string[]): ParameterNames {
  return Object.fromEntries(entries.map((entry) => [entry, parameterNames(source, entry)]));
}

/**
 * Names of the parameters of an exported function, read from a starter: what a case's inputs are
 * called on the page. Empty when the source has no such function.
 */
export function parameterNames(source: string, entry: string): string[] {
  const start = source.search(new RegExp(`export\\s+function\\s+${entry}\\s*(<[^(]*>)?\\s*\\(`));
  if (start === -1) return [];
  const open = source.indexOf("(", start);
  let depth = 0;
  for (let i = open; i < source.length; i++) {
    if (source[i] === "(") depth++;
    else if (source[i] === ")" && --depth === 0) {
      return splitTopLevel(source.slice(open + 1, i)).map((part, n) => /^[A-Za-z_$][\w$]*/.exec(part)?.[0] ?? `#${n + 1}`);
    }
  }
  return [];
}
