import Link from "next/link";
import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { RefreshOnWord } from "#features/notifications/components/notification-feed.tsx";
import type { OfficeHoursView } from "../queries.ts";
import { MeetingList } from "./meeting-list.tsx";
import { OfferForm } from "./offer-form.tsx";
import { OfferedDays } from "./offered-days.tsx";
import { OwnHoursList } from "./own-hours-list.tsx";

/** What a mentor offers and who has booked it; for students their meetings, and the times that they may book. */
export function OfficeHoursPage({ view, timeZone }: { view: OfficeHoursView; timeZone: string }) {
  const t = useT();
  const { mentored, own, studies, days, meetings, today } = view;
  const offers = mentored.length > 0 || own.length > 0;
  return (
    <>
      <RefreshOnWord />
      <PageHeader
        title={t("Office hours")}
        lead={t.rich("Times to talk with a mentor. They are shown by your clock, {zone}: <link>change it</link>.", { zone: timeZone, link: (text) => <Link href="/settings" className="link">{text}</Link> })}
      />
      <div className="space-y-14">
        {offers && (
          <section aria-labelledby="own-hours">
            <h2 id="own-hours" className="mb-4 text-xl font-semibold">{t("Your hours")}</h2>
            {mentored.length > 0 && <OfferForm cohorts={mentored} today={today} />}
            {own.length === 0
              ? <p className="mt-6 max-w-prose text-sm text-ink-soft">{t("You offer no hours at present. Once you do, who has booked them stands here, with what they want to talk about.")}</p>
              : <OwnHoursList hours={own} timeZone={timeZone} />}
          </section>
        )}
        {meetings.length > 0 && (
          <section aria-labelledby="meetings">
            <h2 id="meetings" className="mb-4 text-xl font-semibold">{t("Your meetings")}</h2>
            <MeetingList meetings={meetings} timeZone={timeZone} />
          </section>
        )}
        {studies && (
          <section aria-labelledby="offered">
            <h2 id="offered" className="mb-4 text-xl font-semibold">{t("Times of the next four weeks")}</h2>
            {days.length === 0
              ? (
                <EmptyState title={t("No times are offered at present")} action={<LinkButton href="/messages/new">{t("Write to your mentors")}</LinkButton>}>
                  {t("When a mentor offers hours, you choose a time here and say what you want to talk about.")}
                </EmptyState>
              )
              : <OfferedDays days={days} today={today} timeZone={timeZone} />}
          </section>
        )}
        {!offers && !studies && (
          <EmptyState title={t("You are in no cohort")} action={<LinkButton href="/join">{t("Join a cohort")}</LinkButton>}>
            {t("Office hours are offered by the mentors of a cohort to its students.")}
          </EmptyState>
        )}
        {(offers || studies) && <p className="text-sm text-ink-soft">{t.rich("What is booked also stands in the calendar that you can follow with your own program: <link>settings</link>.", { link: (text) => <Link href="/settings#calendar" className="link">{text}</Link> })}</p>}
      </div>
    </>
  );
}
