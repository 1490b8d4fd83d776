import { useT } from "#i18n";
import { buttonClass } from "#components/ui/button.tsx";
import { dayAt, type Day } from "#domain/day.ts";
import { agoWords } from "#domain/day-words.ts";
import type { TodayAnnouncement } from "../queries.ts";
import { DismissButton } from "./dismiss-button.tsx";

interface TodayAnnouncementBlockProps {
  announcement: TodayAnnouncement;
  day: Day;
  timeZone: string;
}

/** The newest announcement on the page of today, until it is read or put away. */
export function TodayAnnouncementBlock({ announcement: { id, notificationId, title, text, by, createdAt }, day, timeZone }: TodayAnnouncementBlockProps) {
  const t = useT();
  const when = agoWords(dayAt(createdAt, timeZone), day, t);
  return (
    <section aria-labelledby="announcement" className="border-l-2 border-accent pl-5">
      <p className="text-sm text-ink-soft wrap-anywhere">{by === null ? t("Announced {when}", { when }) : t("Announced by {by} {when}", { by, when })}</p>
      <h2 id="announcement" className="mt-0.5 text-lg font-semibold wrap-anywhere">{title}</h2>
      <p className="mt-1 max-w-[70ch] text-sm whitespace-pre-line text-ink-soft wrap-anywhere">{text}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {/* No Link: it would fetch, and so read, what nobody has opened. */}
        <a href={`/notifications/${notificationId}`} className={buttonClass("secondary", "sm")}>{t("Read all of it")}</a>
        <DismissButton id={id} />
      </div>
    </section>
  );
}
