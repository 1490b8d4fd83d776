import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import type { DraftStatus } from "./draft-keeper.ts";

const words: Record<"saved" | "saving" | "typing" | "offline", string> = {
  saved: msg("Saved"),
  saving: msg("Saving …"),
  typing: msg("Typing …"),
  offline: msg("No connection: kept in this browser, saved when it is back"),
};

/** Where the typed text is: on the server, on its way, or in this browser. */
export function DraftLine({ status, name = "draft-status" }: { status: DraftStatus; name?: string }) {
  const t = useT();
  const text = status.kind === "refused" ? status.message : status.kind === "conflict" ? t("Changed elsewhere too: choose below") : t(words[status.kind]);
  const urgent = status.kind === "refused" || status.kind === "offline" || status.kind === "conflict";
  return <p role="status" data-testid={name} className={urgent ? "min-w-0 text-xs text-warning" : "min-w-0 text-xs text-ink-soft"}>{text}</p>;
}
