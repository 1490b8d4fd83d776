import type { editor as MonacoEditor } from "monaco-editor/editor";

interface VimWords {
  /** Names the field for what follows ":" and "/". */
  commandLabel: string;
}

/**
 * Gives the editor Vim's keys until `stopped`. Vim is a script of its own, which is loaded here and nowhere else.
 * While the editor has the focus, Escape is Vim's.
 * @param line shows the mode, the keys that wait for more, and the command line
 */
export async function startVim(editor: MonacoEditor.IStandaloneCodeEditor, line: HTMLElement, { commandLabel }: VimWords, stopped: AbortSignal): Promise<void> {
  const { initVimMode, StatusBar } = await import("monaco-vim");
  if (stopped.aborted) return;

  /** An Escape waits for nothing: it is not shown with the keys that do. */
  class Line extends StatusBar {
    override setKeyBuffer(keys: string): void {
      super.setKeyBuffer(keys.split("<Esc>").at(-1) ?? "");
    }
  }
  const named = (node: Node): Node => {
    if (node instanceof DocumentFragment) node.querySelector("input")?.setAttribute("aria-label", commandLabel);
    return node;
  };

  const vim = initVimMode(editor, line, Line, named);
  stopped.addEventListener("abort", () => vim.dispose(), { once: true });
}
