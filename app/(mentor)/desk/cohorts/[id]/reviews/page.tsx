import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { DeskCohortFrame } from "#features/desk/components/desk-cohort-frame.tsx";
import { ReviewSettingsView } from "#features/queue/components/review-settings.tsx";
import { selectReviewSettings } from "#features/queue/settings-queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Code reviews of the cohort") };
}

export default async function CohortReviewsPage({ params }: { params: Promise<{ id: string }> }) {
  const [user, id] = await Promise.all([requireUser(), cohortId(params)]);
  const view = await orNotFound(selectReviewSettings(user, id));
  return <PageBody><DeskCohortFrame cohort={view.cohort} current="/reviews"><ReviewSettingsView view={view} timeZone={user.timeZone} viewerId={user.id} /></DeskCohortFrame></PageBody>;
}
