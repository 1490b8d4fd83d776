import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { CohortFrame } from "#features/cohorts/components/cohort-frame.tsx";
import { SchedulePage } from "#features/schedule/components/schedule-page.tsx";
import { selectSchedulePage } from "#features/schedule/page-queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Schedule of the cohort") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [user, id] = await Promise.all([requireUser(), cohortId(params)]);
  const view = await orNotFound(selectSchedulePage(user, id));
  return <PageBody><CohortFrame cohort={view.cohort} current="/schedule"><SchedulePage view={view} viewerId={user.id} /></CohortFrame></PageBody>;
}
