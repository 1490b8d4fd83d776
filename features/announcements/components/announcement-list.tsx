import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { announcementsPerPage, type AnnouncementPage } from "../queries.ts";
import { Announcement } from "./announcement.tsx";

/** What was announced to somebody's cohorts, the newest first. */
export function AnnouncementList({ view: { lines, page, total }, timeZone }: { view: AnnouncementPage; timeZone: string }) {
  const t = useT();
  const several = new Set(lines.map(({ cohort }) => cohort)).size > 1;
  if (lines.length === 0) {
    return page > 1
      ? <EmptyState title={t("There is nothing older")} action={<LinkButton href="/announcements">{t("To the newest")}</LinkButton>}>{t("You have come to the end of the list.")}</EmptyState>
      : <EmptyState title={t("Nothing was announced yet")} action={<LinkButton href="/today">{t("To today’s page")}</LinkButton>}>{t("What your mentors tell all of a cohort stands here, and on your page of today until you have read it.")}</EmptyState>;
  }
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">{lines.map((line) => <Announcement key={line.id} line={line} timeZone={timeZone} withCohort={several} />)}</ol>
      <Pager page={page} perPage={announcementsPerPage} total={total} href={(to) => `/announcements?page=${to}`} />
    </>
  );
}
