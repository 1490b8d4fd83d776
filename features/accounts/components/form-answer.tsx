import { Notice } from "#components/ui/notice.tsx";
import type { FormState } from "#lib/form-state.ts";

/** What became of the form as a whole; errors of single fields stand at the fields. */
export function FormAnswer({ state }: { state: FormState }) {
  const fieldErrors = Object.keys(state.error?.fields ?? {}).length > 0;
  const message = state.error && !fieldErrors ? state.error.message : state.done;
  if (!message) return null;
  return (
    <div key={state.round} data-answer tabIndex={-1}>
      <Notice tone={state.error ? "failed" : "passed"} role={state.error ? "alert" : "status"}>{message}</Notice>
    </div>
  );
}
