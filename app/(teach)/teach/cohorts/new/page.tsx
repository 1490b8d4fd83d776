import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NewCohortForm } from "#features/cohorts/components/new-cohort-form.tsx";
import { timeZonesWith } from "#features/cohorts/time-zones.ts";
import { listCourseChoices } from "#features/courses/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("New cohort") };
}

export default async function Page() {
  const [user, t] = await Promise.all([requireUser(), serverT()]);
  const courses = await orNotFound(listCourseChoices(user));
  return (
    <PageBody width="text">
      <PageHeader eyebrow={<Link href="/teach/cohorts" className="link">{t("Cohorts")}</Link>} title={t("New cohort")} lead={t("One run of the course. Everything here can be changed later.")} />
      <NewCohortForm start={{ name: "", startsOn: "", timeZone: user.timeZone, paced: false, open: false, courseId: courses[0].id }} courses={courses} timeZones={timeZonesWith(user.timeZone)} />
    </PageBody>
  );
}
