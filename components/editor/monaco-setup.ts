import * as monaco from "monaco-editor/editor";
import "monaco-editor/features/register.all";
import "monaco-editor/languages/definitions/markdown/register";
import "monaco-editor/languages/definitions/typescript/register";
import "monaco-editor/languages/definitions/yaml/register";
import { ModuleKind, ModuleResolutionKind, ScriptTarget, typescriptDefaults } from "monaco-editor/languages/features/typescript/register";
import { z } from "zod";
import type { SandboxTypes } from "./editor-props.ts";

let ready = false;

/** Points Monaco at its workers, which our own server serves, and sets the compiler as the grader has it. */
export function setUpMonaco(): typeof monaco {
  if (ready) return monaco;
  ready = true;
  window.MonacoEnvironment = {
    getWorker: (_id, label) => label === "typescript" || label === "javascript"
      ? new Worker(new URL("monaco-editor/language/typescript/ts.worker.js", import.meta.url), { type: "module", name: "typescript" })
      : new Worker(new URL("monaco-editor/editor/editor.worker.js", import.meta.url), { type: "module", name: "editor" }),
  };
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    lib: ["esnext"],
    strict: true,
    noEmit: true,
    allowNonTsExtensions: true,
    allowImportingTsExtensions: true,
  });
  typescriptDefaults.setEagerModelSync(true);
  defineThemes();
  return monaco;
}

/** The colours of code in app/theme.css, which Monaco cannot read from the style sheet. */
const palettes = {
  light: { keyword: "7a2e73", string: "1b6a3d", number: "8a4500", type: "1d4f91", comment: "646970", paper: "#ffffff", line: "#f3f2ed", numbers: "#646970" },
  dark: { keyword: "d5a0d3", string: "8fcba2", number: "e6b27c", type: "9dbdf0", comment: "969ba1", paper: "#1b1e21", line: "#23272a", numbers: "#969ba1" },
};

function defineThemes(): void {
  for (const [name, palette] of Object.entries(palettes)) {
    const rules = (["keyword", "string", "number", "type", "comment"] as const).map((token) => ({ token, foreground: palette[token] }));
    monaco.editor.defineTheme(`descent-${name}`, {
      base: name === "dark" ? "vs-dark" : "vs", inherit: true,
      rules: [...rules, { token: "type.identifier", foreground: palette.type }],
      colors: {
        "editor.background": palette.paper, "editorLineNumber.foreground": palette.numbers,
        "editorBracketHighlight.foreground1": palette.numbers, "editorBracketHighlight.foreground2": palette.numbers, "editorBracketHighlight.foreground3": palette.numbers,
        "editor.lineHighlightBackground": palette.line, "editor.lineHighlightBorder": "#00000000",
      },
    });
  }
}

interface ExtraLib { content: string; filePath: string }

const textsByPath = z.record(z.string(), z.string());

/**
 * Tells the TypeScript service what the sandbox offers, and nothing of the browser. Until a library's declarations
 * have come, and where they do not come, its imports are of any type.
 */
export async function declareTypes({ globals, libraries, given }: SandboxTypes, left: AbortSignal): Promise<void> {
  const beside = given.map(({ specifier, source }): ExtraLib => ({ content: source, filePath: `file:///${specifier.replace("./", "")}` }));
  const own = [{ content: globals, filePath: "file:///sandbox.d.ts" }, ...beside];
  const unknown = libraries.map(({ specifier }): ExtraLib => ({ content: `declare module "${specifier}";`, filePath: `file:///unknown/${specifier}.d.ts` }));
  typescriptDefaults.setExtraLibs([...own, ...unknown]);
  const known = await Promise.all(libraries.map(({ url }) => fetchTypes(url, left)));
  if (left.aborted) return;
  typescriptDefaults.setExtraLibs([...own, ...known.flatMap((files, i) => files ?? unknown[i])]);
}

async function fetchTypes(url: string, left: AbortSignal): Promise<ExtraLib[] | null> {
  try {
    const response = await fetch(url, { signal: left });
    if (!response.ok) return null;
    const files = textsByPath.parse(await response.json());
    return Object.entries(files).map(([path, content]) => ({ content, filePath: `file:///node_modules/${path}` }));
  } catch {
    // Away from the page, or away from the network: the editor works without.
    return null;
  }
}
