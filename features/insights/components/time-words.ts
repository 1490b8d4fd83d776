import type { Translate } from "#domain/i18n/translate.ts";
import { span } from "#features/health/components/words.ts";

/** From the first attempt to the accepted one: where that is the same, nothing was measured that could be given in seconds. */
export const timeWords = (seconds: number, t: Translate): string => seconds < 1 ? t("at once") : span(seconds, t);
