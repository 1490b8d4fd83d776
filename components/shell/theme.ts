/** Readable by the browser, so that the choice needs no round trip; it holds nothing but one of these words. */
export const themeCookie = "descent-theme";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

/** The theme that a cookie's value names; anything else counts as no choice. */
export function themeFrom(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
