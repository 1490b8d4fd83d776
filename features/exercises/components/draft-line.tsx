import type { DraftStatus } from "./draft-keeper.ts";

const words: Record<"saved" | "saving" | "typing" | "offline", string> = {
  saved: "Saved",
  saving: "Saving …",
  typing: "Typing …",
  offline: "No connection: kept in this browser, saved when it is back",
};

/** Where the typed text is: on the server, on its way, or in this browser. */
export function DraftLine({ status, name = "draft-status" }: { status: DraftStatus; name?: string }) {
  const text = status.kind === "refused" ? status.message : status.kind === "conflict" ? "Changed elsewhere too: choose below" : words[status.kind];
  const urgent = status.kind === "refused" || status.kind === "offline" || status.kind === "conflict";
  return <p role="status" data-testid={name} className={urgent ? "min-w-0 text-xs text-warning" : "min-w-0 text-xs text-ink-soft"}>{text}</p>;
}
