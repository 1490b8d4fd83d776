import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { OfficeHoursPage } from "#features/office-hours/components/office-hours-page.tsx";
import { selectOfficeHours } from "#features/office-hours/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Office hours") };
}

export default async function Page() {
  const user = await requireUser();
  return (
    <PageBody width="text">
      <OfficeHoursPage view={await selectOfficeHours(user)} timeZone={user.timeZone} />
    </PageBody>
  );
}
