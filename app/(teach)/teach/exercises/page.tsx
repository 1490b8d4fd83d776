import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { teachesCourse } from "#features/enrolments/queries.ts";
import { OverviewPage } from "#features/insights/components/overview-page.tsx";
import { listOpenProblems, selectOverview } from "#features/insights/queries.ts";
import { sortingSchema } from "#features/insights/sorting.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Exercises") };
}

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [user, address] = await Promise.all([requireUser(), searchParams]);
  if (!await teachesCourse(user)) notFound();
  const [overview, problems] = await Promise.all([selectOverview(user, sortingSchema.parse(address)), listOpenProblems(user)]);
  return <PageBody><OverviewPage overview={overview} problems={problems} viewer={user} /></PageBody>;
}
