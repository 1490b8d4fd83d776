import type { z } from "zod";
import { InvalidFileError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/**
 * Parses with the schema; on failure throws one error that names file, key and remedy.
 * @throws {InvalidFileError}
 */
export function parseWithHints<T extends z.ZodObject>(schema: T, data: unknown, file: string): z.infer<T> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const known = Object.keys(schema.shape);
  const lines = result.error.issues.map((issue) => {
    const at = issue.path.join(".") || "(top level)";
    if (issue.code !== "unrecognized_keys") return `${at}: ${issue.message}`;
    return issue.keys.map((key) => {
      const meant = issue.path.length === 0 ? nearest(key, known) : null;
      return `${at}: unknown key "${key}"${meant ? `, did you mean "${meant}"?` : ""}`;
    }).join("\n");
  });
  throw new InvalidFileError(`${file} is not valid:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}
