import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { CohortFrame } from "#features/cohorts/components/cohort-frame.tsx";
import { MembersPage } from "#features/cohorts/components/members-page.tsx";
import { selectMembers } from "#features/cohorts/queries.ts";
import { membersFilterSchema } from "#features/cohorts/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("People of the cohort") };
}

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [user, id, filter] = await Promise.all([requireUser(), cohortId(params), searchParams]);
  const view = await orNotFound(selectMembers(user, id, membersFilterSchema.parse(filter)));
  return <PageBody><CohortFrame cohort={view.cohort} current=""><MembersPage view={view} viewer={user} /></CohortFrame></PageBody>;
}
