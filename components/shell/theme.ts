import { msg } from "#domain/i18n/translate.ts";

/** Readable by the browser, so that the choice needs no round trip; it holds nothing but one of these words. */
export const themeCookie = "descent-theme";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** Each as the person reads it. */
export const themeWords: Record<Theme, string> = { system: msg("As the system"), light: msg("Light"), dark: msg("Dark"), contrast: msg("High contrast") };

const yearSeconds = 365 * 24 * 60 * 60;

/** Changes what the page shows at once, and what the next is rendered with. */
export function chooseTheme(theme: Theme): void {
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearSeconds}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme that a cookie's value names; anything else counts as no choice. */
export function themeFrom(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
