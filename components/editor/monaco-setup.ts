import * as monaco from "monaco-editor/editor";
import "monaco-editor/features/register.all";
import "monaco-editor/languages/definitions/typescript/register";
import { ModuleKind, ScriptTarget, typescriptDefaults } from "monaco-editor/languages/features/typescript/register";

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
    lib: ["esnext"],
    strict: true,
    noEmit: true,
    allowNonTsExtensions: true,
  });
  typescriptDefaults.setEagerModelSync(true);
  defineThemes();
  return monaco;
}

/** Colours that keep at least 4.5:1 on the paper of each theme. */
function defineThemes(): void {
  monaco.editor.defineTheme("descent-light", {
    base: "vs", inherit: true,
    rules: [
      { token: "comment", foreground: "5f6b6d" }, { token: "keyword", foreground: "8a3b12" }, { token: "string", foreground: "2b6a3b" },
      { token: "number", foreground: "0b5d6b" }, { token: "type", foreground: "4a3f8f" }, { token: "type.identifier", foreground: "4a3f8f" },
    ],
    colors: { "editor.background": "#fdfdfb", "editorLineNumber.foreground": "#767f80", "editorLineNumber.activeForeground": "#1b2324", "editor.lineHighlightBackground": "#f3f5f3", "editor.lineHighlightBorder": "#00000000" },
  });
  monaco.editor.defineTheme("descent-dark", {
    base: "vs-dark", inherit: true,
    rules: [
      { token: "comment", foreground: "8d9a9b" }, { token: "keyword", foreground: "e6a57e" }, { token: "string", foreground: "9ccfa4" },
      { token: "number", foreground: "7fd0dc" }, { token: "type", foreground: "b8b0f0" }, { token: "type.identifier", foreground: "b8b0f0" },
    ],
    colors: { "editor.background": "#14191a", "editorLineNumber.foreground": "#7f8b8c", "editorLineNumber.activeForeground": "#e6ebea", "editor.lineHighlightBackground": "#1b2223", "editor.lineHighlightBorder": "#00000000" },
  });
}

/** Tells the TypeScript service what the sandbox offers, and nothing of the browser. */
export function declareGlobals(declarations: string): void {
  typescriptDefaults.setExtraLibs([{ content: declarations, filePath: "file:///sandbox.d.ts" }]);
}
