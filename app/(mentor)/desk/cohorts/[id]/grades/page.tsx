import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { DeskCohortFrame } from "#features/desk/components/desk-cohort-frame.tsx";
import { GradebookPage } from "#features/grades/components/gradebook-page.tsx";
import { selectGradebook } from "#features/grades/queries.ts";
import { gradebookFilterSchema } from "#features/grades/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Grades") };
}

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [user, id, filter] = await Promise.all([requireUser(), cohortId(params), searchParams]);
  const view = await orNotFound(selectGradebook(user, id, gradebookFilterSchema.parse(filter)));
  return <PageBody><DeskCohortFrame cohort={view.cohort} current="/grades"><GradebookPage view={view} /></DeskCohortFrame></PageBody>;
}
