"use client";

import { useState } from "react";
import { themeCookie, themes, type Theme } from "./theme.ts";

const words: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark", contrast: "High contrast" };
const yearSeconds = 365 * 24 * 60 * 60;

/** What the page shows from now on. */
function apply(theme: Theme): void {
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearSeconds}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Changes the theme at once and keeps the choice in a cookie, which the next page is rendered with. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const [chosen, setChosen] = useState(initial);

  function choose(theme: Theme) {
    setChosen(theme);
    apply(theme);
  }

  return (
    <fieldset>
      <legend className="px-2 pb-1 text-xs text-ink-soft">Theme</legend>
      {themes.map((theme) => (
        <label key={theme} className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-sm hover:bg-sunken">
          <input type="radio" name="theme" value={theme} checked={chosen === theme} onChange={() => choose(theme)} className="size-4" />
          {words[theme]}
        </label>
      ))}
    </fieldset>
  );
}
