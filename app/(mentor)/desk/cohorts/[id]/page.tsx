import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { CohortMapPage } from "#features/desk/components/cohort-map-page.tsx";
import { DeskCohortFrame } from "#features/desk/components/desk-cohort-frame.tsx";
import { selectCohortMap } from "#features/desk/map-queries.ts";
import { mapFilterSchema } from "#features/desk/map-schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Progress of the cohort") };
}

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [user, id, filter] = await Promise.all([requireUser(), cohortId(params), searchParams]);
  const view = await orNotFound(selectCohortMap(user, id, mapFilterSchema.parse(filter)));
  return <PageBody><DeskCohortFrame cohort={view.year.cohort} current=""><CohortMapPage view={view} timeZone={user.timeZone} /></DeskCohortFrame></PageBody>;
}
