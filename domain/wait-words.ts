import type { Translate } from "./i18n/translate.ts";

/** How long to wait, in a sentence, rounded up: "Try again in 40 seconds." A minute and a half is still said in seconds, and in minutes an hour and a half. */
export function waitWords(seconds: number, t: Translate): string {
  if (seconds <= 90) return t("Try again in {count, plural, one {# second} other {# seconds}}.", { count: Math.max(1, Math.ceil(seconds)) });
  if (seconds <= 5400) return t("Try again in {count, plural, one {# minute} other {# minutes}}.", { count: Math.ceil(seconds / 60) });
  return t("Try again in {count, plural, one {# hour} other {# hours}}.", { count: Math.ceil(seconds / 3600) });
}
