"use client";

import { useSyncExternalStore } from "react";
import { useT } from "#i18n";
import { chooseTheme, themeFrom, themes, themeWords, type Theme } from "./theme.ts";

// It may be chosen elsewhere on the page too.
function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** The theme that is chosen, wherever it was. */
export const useTheme = (initial: Theme): Theme => useSyncExternalStore(subscribe, () => themeFrom(document.documentElement.dataset.theme), () => initial);

/** Changes the theme at once and keeps the choice in a cookie, which the next page is rendered with. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const t = useT();
  const chosen = useTheme(initial);
  return (
    <fieldset>
      <legend className="px-2 pb-1 text-xs text-ink-soft">{t("Theme")}</legend>
      {themes.map((theme) => (
        <label key={theme} className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-sm hover:bg-sunken">
          <input type="radio" name="theme" value={theme} checked={chosen === theme} onChange={() => chooseTheme(theme)} className="size-4" />
          {t(themeWords[theme])}
        </label>
      ))}
    </fieldset>
  );
}
