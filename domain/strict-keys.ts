import type { z } from "zod";
import { checkData } from "./data-problems.ts";
import { InvalidFileError } from "./errors.ts";
import { problemAt } from "./fact-problem.ts";
import { said } from "./said.ts";

/**
 * Parses with the schema; on failure throws one error that names file, key and remedy.
 * @throws {InvalidFileError}
 */
export function parseWithHints<T extends z.ZodObject>(schema: T, data: unknown, file: string): z.infer<T> {
  const checked = checkData(schema, data, said("The file"));
  if (checked.data === null) throw new InvalidFileError(file, checked.problems.map((problem) => problemAt(null, problem.said)));
  return checked.data;
}
