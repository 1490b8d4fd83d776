interface DateTextProps {
  value: Date;
  /** The reader's, such as "Europe/Berlin". */
  timeZone: string;
}

/** "3 November 2026", in the reader's time zone. */
export function DateText({ value, timeZone }: DateTextProps) {
  return (
    <time dateTime={value.toISOString()}>
      {new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone }).format(value)}
    </time>
  );
}
