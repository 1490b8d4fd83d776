import type { Verdict } from "#domain/verdict.ts";
import type { EditorMark } from "#components/editor/editor-props.ts";

// The same array each time, so that the editor is not marked anew.
const none: EditorMark[] = [];

/** Where in the source a verdict's errors belong. */
export function marksOf(verdict: Verdict | null): EditorMark[] {
  if (!verdict) return none;
  const errors = verdict.error ? [...verdict.compileErrors, verdict.error] : verdict.compileErrors;
  return errors.flatMap((error) => error.line === null ? [] : [{ message: error.message, line: error.line, column: error.column ?? 1 }]);
}
