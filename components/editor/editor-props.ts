import type { EditorSettings } from "#domain/editor-settings.ts";

/** A position in the source that an error belongs to; line and column count from 1. */
export interface EditorMark {
  message: string;
  line: number;
  column: number;
}

/** A text for the place of the cursor. */
export interface EditorInsertion {
  text: string;
  /** Stands on lines of its own, with an empty one before and after. */
  block: boolean;
  /** Where the cursor is in these first lines, the text goes to the end: 0 for anywhere. */
  afterLine: number;
}

/** What the TypeScript service knows besides the language: what the sandbox offers. */
export interface SandboxTypes {
  /** The text of declarations. */
  globals: string;
  /** Modules whose declarations, large ones, are fetched from an address: a JSON object of texts by path below node_modules. */
  libraries: { specifier: string; url: string }[];
  /** Modules that the exercise gives: TypeScript beside the student's file. */
  given: { specifier: string; source: string }[];
}

/** What both editors (Monaco, and the light one for phones) take. */
export interface CodeEditorProps {
  /** The text to begin with; later changes are the editor's own unless `revision` changes. */
  value: string;
  /** A new number replaces the editor's text by `value`: after a reset, a restore or a conflict. */
  revision: number;
  onChange(source: string): void;
  onRun(): void;
  onSubmit(): void;
  marks: EditorMark[];
  /** A new object puts the cursor on that line. */
  jump: { line: number } | null;
  /** A new object puts its text at the cursor; undo takes it away. */
  insertion?: EditorInsertion | null;
  types: SandboxTypes;
  /** As the person has it; the light editor has no Vim. */
  settings: EditorSettings;
  /** Another file than a student's solution: its name for the TypeScript service, and its language. Its undo outlives a look at another file. */
  file?: { path: string; language: "typescript" | "markdown" | "yaml" };
  label: string;
  describedBy?: string;
}
