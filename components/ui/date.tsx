import { useT } from "#i18n";
import { inDays } from "#domain/day.ts";

interface DateTextProps {
  value: Date;
  /** The reader's, such as "Europe/Berlin". */
  timeZone: string;
}

/** "3 November 2026", in the reader's language and time zone. */
export function DateText({ value, timeZone }: DateTextProps) {
  const t = useT();
  return (
    <time dateTime={value.toISOString()}>
      {inDays(value, t.locale, { day: "numeric", month: "long", year: "numeric" }, timeZone)}
    </time>
  );
}
