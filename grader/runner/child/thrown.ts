/** Of an error of which no line is known. */
export const nowhere = { line: null, column: null };
const maxMessage = 2000;

/** The words for what reached the edge of the isolate without having been described within. */
export function uncaught(rejected: unknown): string {
  if (rejected instanceof Error) return `${rejected.name}: ${rejected.message}`.slice(0, maxMessage);
  const shown = typeof rejected === "string" ? `the text "${rejected.slice(0, maxMessage)}"` : String(rejected).slice(0, maxMessage);
  return `The program threw ${shown} where an Error was due.`;
}

interface Thrown {
  message: string;
  line: number | null;
  column: number | null;
  notImplemented: boolean;
}

/** The shim's own JSON, from describe-error.ts; the supervisor checks what becomes of it. */
export function parseThrown(json: string): Thrown {
  return JSON.parse(json);
}
