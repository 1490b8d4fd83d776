/** One thing that was checked about an exercise, in words. */
export interface Finding {
  level: "ok" | "warning" | "failure";
  text: string;
}

export const ok = (text: string): Finding => ({ level: "ok", text });
export const warning = (text: string): Finding => ({ level: "warning", text });
export const failure = (text: string): Finding => ({ level: "failure", text });

/** `ok` when nothing is wrong, else one failure that lists what is. */
export function judge(text: string, problems: readonly string[]): Finding {
  return problems.length === 0 ? ok(text) : failure(`${text}: no. ${problems.slice(0, 5).join(" ")}${problems.length > 5 ? ` And ${problems.length - 5} more.` : ""}`);
}
