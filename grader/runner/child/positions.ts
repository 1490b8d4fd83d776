import { SourceMap } from "node:module";

export interface Position {
  line: number;
  column: number;
}

/** Line and column, from 1, of an offset in UTF-16 units. */
export function positionOf(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** The place in the student's TypeScript that a place in the compiled program came from. */
export function originalPosition(map: SourceMap, compiled: Position): Position | null {
  const found = map.findEntry(compiled.line - 1, compiled.column - 1);
  return "originalLine" in found ? { line: found.originalLine + 1, column: found.originalColumn + 1 } : null;
}
