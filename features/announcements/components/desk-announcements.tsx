import { useT } from "#i18n";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { DeskCohortFrame } from "#features/desk/components/desk-cohort-frame.tsx";
import { announcementsPerPage, type DeskAnnouncements } from "../queries.ts";
import { AnnounceForm } from "./announce-form.tsx";
import { AnnouncementControls } from "./announcement-controls.tsx";
import { Announcement } from "./announcement.tsx";

interface DeskAnnouncementsPageProps {
  view: DeskAnnouncements;
  viewer: { id: string; timeZone: string };
}

/** Where a cohort's mentors announce something, and what they announced before. */
export function DeskAnnouncementsPage({ view: { cohort, students, lines, page, total }, viewer }: DeskAnnouncementsPageProps) {
  const t = useT();
  const open = cohort.archivedAt === null;
  return (
    <DeskCohortFrame cohort={cohort} current="/announcements">
      <div className="max-w-4xl">
        {open && page === 1 && <AnnounceForm cohortId={cohort.id} students={students} viewerId={viewer.id} />}
        {lines.length === 0
          ? <EmptyState title={t("Nothing was announced yet")}>{t("What you announce stands on the students’ page of today until they have read it, and goes to them as each has chosen to be told.")}</EmptyState>
          : (
            <ol className="divide-y divide-line border-y border-line">
              {lines.map((line) => (
                <Announcement key={line.id} line={line} timeZone={viewer.timeZone} withCohort={false} controls={open ? <AnnouncementControls id={line.id} title={line.title} text={line.text} viewerId={viewer.id} /> : null} />
              ))}
            </ol>
          )}
        <Pager page={page} perPage={announcementsPerPage} total={total} href={(to) => `/desk/cohorts/${cohort.id}/announcements?page=${to}`} />
      </div>
    </DeskCohortFrame>
  );
}
