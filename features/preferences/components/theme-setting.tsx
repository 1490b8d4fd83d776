"use client";

import { useT } from "#i18n";
import { useTheme } from "#components/shell/theme-choice.tsx";
import { chooseTheme, themes, themeWords, type Theme } from "#components/shell/theme.ts";

/** The same choice as in the account's menu; it is of this browser, which keeps it in a cookie. */
export function ThemeSetting({ initial }: { initial: Theme }) {
  const t = useT();
  const chosen = useTheme(initial);
  return (
    // A form of its own: the radios of the menu have the same name.
    <form>
      <fieldset>
        <legend className="sr-only">{t("Theme")}</legend>
        {themes.map((theme) => (
          <label key={theme} className="flex min-h-11 cursor-pointer items-center gap-3 text-sm md:min-h-9">
            <input type="radio" name="theme" value={theme} checked={chosen === theme} onChange={() => chooseTheme(theme)} className="size-4" />
            {t(themeWords[theme])}
          </label>
        ))}
      </fieldset>
    </form>
  );
}
