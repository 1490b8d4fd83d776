import { useT } from "#i18n";
import type { KeptState } from "./use-kept-draft.ts";

/** Whether the server has what was typed. */
export function KeptStatus({ state }: { state: KeptState }) {
  const t = useT();
  if (typeof state === "object") return <p role="alert" className="text-sm text-failed">{state.problem ?? t("Not saved: the site cannot be reached. What you typed is kept in this browser and saved when it can be.")}</p>;
  return <p role="status" className="text-sm text-ink-soft">{state === "saving" ? t("Saving …") : state === "saved" ? t("Saved as a draft. The student sees it when you send the review.") : ""}</p>;
}
