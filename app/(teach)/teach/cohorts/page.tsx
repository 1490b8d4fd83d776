import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { CohortList } from "#features/cohorts/components/cohort-list.tsx";
import { listCohortLines } from "#features/cohorts/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Cohorts") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [user, { archived }] = await Promise.all([requireUser(), searchParams]);
  return <PageBody><CohortList list={await orNotFound(listCohortLines(user, { archived: archived === "1" }))} /></PageBody>;
}
