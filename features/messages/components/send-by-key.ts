import type { KeyboardEvent } from "react";

/** Sends what the form holds: Ctrl or Cmd with Enter. */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
