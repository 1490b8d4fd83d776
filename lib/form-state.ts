import type { ActionError, ActionResult } from "./action.ts";

/** What a form gets back from its action; `useActionState` keeps it, with or without JavaScript. */
export interface FormState {
  error: ActionError | null;
  /** What was typed, to be shown again; never a password. */
  values: Record<string, string>;
  /** What has been done, in a sentence. */
  done: string | null;
  /** Grows with each answer, so that the same error twice is announced twice. */
  round: number;
}

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const emptyForm = (values: Record<string, string> = {}): FormState => ({ error: null, values, done: null, round: 0 });

/** The next state of a form: what was typed in the fields of `keep` comes back when something was wrong. */
export function nextState(previous: FormState, form: FormData, keep: readonly string[], result: ActionResult<string>): FormState {
  const values: Record<string, string> = {};
  for (const name of keep) {
    const value = form.get(name);
    if (typeof value === "string") values[name] = value;
  }
  return { error: result.ok ? null : result.error, values, done: result.ok ? result.value : null, round: previous.round + 1 };
}
