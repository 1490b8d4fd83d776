import { inEnglishOf, kept, said, together, type Said } from "#domain/said.ts";

/** One thing that was checked about an exercise, in words. */
export interface Finding {
  level: "ok" | "warning" | "failure";
  /** In English. */
  text: string;
  /** What it was made of, for other languages. */
  said?: Said;
}

function finding(level: Finding["level"], one: Said): Finding {
  const whole = kept(one);
  return { level, text: inEnglishOf(one), ...whole === undefined ? {} : { said: whole } };
}

export const ok = (one: Said): Finding => finding("ok", one);
export const warning = (one: Said): Finding => finding("warning", one);
export const failure = (one: Said): Finding => finding("failure", one);

const mostProblems = 5;

/** `ok` when nothing is wrong, else one failure that lists what is. */
export function judge(what: Said, problems: readonly Said[]): Finding {
  if (problems.length === 0) return ok(what);
  const more = problems.length > mostProblems ? said("And {count} more.", { count: problems.length - mostProblems }) : null;
  return failure(said("{what}: no. {problems}", { what, problems: together(...problems.slice(0, mostProblems), more) }));
}
