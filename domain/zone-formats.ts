/**
 * Formatters of one locale and one wording, one for each time zone; they are kept, since making one takes longer than
 * using it. An unknown time zone counts as UTC.
 */
export function formatsByZone(locale: string, options: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const make = (timeZone: string) => new Intl.DateTimeFormat(locale, { ...options, timeZone });
  return (timeZone) => {
    let format = formats.get(timeZone);
    if (format) return format;
    try {
      format = make(timeZone);
    } catch {
      format = make("UTC");
    }
    formats.set(timeZone, format);
    return format;
  };
}
