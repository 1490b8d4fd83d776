import type { Translate } from "#domain/i18n/translate.ts";
import type { ActionError } from "#lib/action.ts";

/** What an empty field for an address shows. */
export const addressStart = "https://";

/** The error for an action that was not heard of. */
export const unreachable = (t: Translate): ActionError => ({ code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });

/** What is wrong with a field of several lines, naming the line. */
export function lineProblem(error: ActionError | null, field: string, t: Translate): string | undefined {
  for (const [name, problem] of Object.entries(error?.fields ?? {})) {
    if (name === field) return problem;
    if (name.startsWith(`${field}.`)) return t("Line {number}: {problem}", { number: Number(name.slice(field.length + 1)) + 1, problem });
  }
  return undefined;
}
