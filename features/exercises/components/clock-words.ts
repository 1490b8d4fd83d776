/** "14:03" today, "26 Nov, 14:03" on another day, in the reader's time zone. */
export function clockWords(at: Date, timeZone: string, now = new Date()): string {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone });
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
  const sameDay = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone });
  return sameDay.format(at) === sameDay.format(now) ? time : `${day.format(at)}, ${time}`;
}
