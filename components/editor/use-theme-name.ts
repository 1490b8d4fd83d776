"use client";

import { useSyncExternalStore } from "react";

export type ThemeName = "light" | "dark" | "contrast";

function current(): ThemeName {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  if (chosen === "contrast") return "contrast";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  query.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    query.removeEventListener("change", changed);
  };
}

/** The theme in force: what was chosen, else what the system prefers. */
export function useThemeName(): ThemeName {
  return useSyncExternalStore(subscribe, current, () => "light");
}
