import { msg, type Translate } from "#domain/i18n/translate.ts";
import type { ProjectLevel } from "#domain/project.ts";
import type { ProjectStanding } from "#domain/project-standing.ts";

/** What comes next, in words: "2 of 4 steps done", "The report waits for a mentor". */
export function standingWords({ report, state, done, of }: ProjectStanding, t: Translate): string {
  if (state === "done") return t("Done");
  if (report === "waiting") return t("The report waits for a mentor");
  if (report === "open") return t("The report is to be written");
  return t("{done} of {of, plural, other {# steps}} done", { done, of });
}

export const levelWords: Readonly<Record<ProjectLevel | "guided", string>> = {
  foundation: msg("Foundation"), advanced: msg("Advanced"), master: msg("Master"), guided: msg("Guided projects"),
};
