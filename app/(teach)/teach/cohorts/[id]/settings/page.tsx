import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { CohortFrame } from "#features/cohorts/components/cohort-frame.tsx";
import { ArchiveSection } from "#features/cohorts/components/archive-section.tsx";
import { FactsForm } from "#features/cohorts/components/facts-form.tsx";
import { selectCohortFacts } from "#features/cohorts/queries.ts";
import { timeZonesWith } from "#features/cohorts/time-zones.ts";
import { listCourseChoices } from "#features/courses/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Settings of the cohort") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, id] = await Promise.all([requireUser(), cohortId(params)]);
  const [cohort, courses] = await orNotFound(Promise.all([selectCohortFacts(user, id), listCourseChoices(user)]));
  return (
    <PageBody>
      <CohortFrame cohort={cohort} current="/settings">
        <FactsForm cohort={cohort} courses={courses} timeZones={timeZonesWith(cohort.timeZone)} />
        <ArchiveSection cohortId={id} archived={cohort.archivedAt !== null} />
      </CohortFrame>
    </PageBody>
  );
}
