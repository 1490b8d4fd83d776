import { dayAt } from "./day.ts";
import { dayText } from "./day-words.ts";
import type { Translate } from "./i18n/translate.ts";
import { wallClock, type WallClock } from "./wall-clock.ts";

/** "on Friday 27 November at 23:59", by the clock of the reader; with the year when it is not the one of `now`. */
export const momentWords = (at: Date, timeZone: string, t: Translate, now = at): string =>
  t("on {day} at {time}", { day: dayText(dayAt(at, timeZone), dayAt(now, timeZone), t), time: wallClock(at, timeZone).slice(11) });

/** "Friday 27 November, 23:59", where no sentence is around it. */
export const momentLabel = (at: Date, timeZone: string, t: Translate, now = at): string =>
  t("{day}, {time}", { day: dayText(dayAt(at, timeZone), dayAt(now, timeZone), t), time: wallClock(at, timeZone).slice(11) });

/** The same of what a clock shows, wherever it hangs. */
export const clockLabel = (text: WallClock, t: Translate): string => momentLabel(new Date(`${text}:00Z`), "UTC", t);
