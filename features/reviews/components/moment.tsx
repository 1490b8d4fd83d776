import { momentLabel } from "#domain/moment-words.ts";
import { useT } from "#i18n";

/** "Friday 27 November, 14:02", by the reader's clock. */
export function Moment({ at, timeZone }: { at: Date; timeZone: string }) {
  const t = useT();
  return <time dateTime={at.toISOString()}>{momentLabel(at, timeZone, t, new Date())}</time>;
}
