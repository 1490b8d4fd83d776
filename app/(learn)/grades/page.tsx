import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { OwnGradesPage } from "#features/grades/components/own-grades-page.tsx";
import { selectOwnGrades } from "#features/grades/own-queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Grades") };
}

export default async function Page() {
  const user = await requireUser();
  const [t, books] = await Promise.all([serverT(), selectOwnGrades(user)]);
  return (
    <PageBody width="text">
      <PageHeader title={t("Grades")} lead={t("Where you stand, and where each number comes from. Your mentors see the same.")} />
      <OwnGradesPage books={books} timeZone={user.timeZone} />
    </PageBody>
  );
}
