import { useT } from "#i18n";
import { dayAt } from "#domain/day.ts";
import { momentLabel } from "#domain/moment-words.ts";
import { wallClock } from "#domain/wall-clock.ts";

/** "23:59" today, else "Friday 27 November, 23:59", by the reader's clock; with the year when it is not this one. */
export function Moment({ value, timeZone }: { value: Date; timeZone: string }) {
  const t = useT();
  const now = new Date();
  const isToday = dayAt(value, timeZone) === dayAt(now, timeZone);
  return <time dateTime={value.toISOString()}>{isToday ? wallClock(value, timeZone).slice(11) : momentLabel(value, timeZone, t, now)}</time>;
}
