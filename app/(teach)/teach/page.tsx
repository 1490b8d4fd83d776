import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TeachStart } from "#features/challenges/components/teach-start.tsx";
import { orNotFound } from "#features/challenges/or-not-found.ts";
import { selectTeachStart } from "#features/challenges/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Teach") };
}

export default async function TeachPage() {
  const user = await requireUser();
  const [t, { challenges, onDisk }] = await Promise.all([serverT(), orNotFound(selectTeachStart(user))]);
  return (
    <PageBody>
      <PageHeader
        title={t("Teach")} lead={t("Write exercises, look after cohorts, and see where students get stuck.")}
        actions={<>
          <LinkButton href="/teach/exercises">{t("Insights")}</LinkButton>
          <LinkButton href="/teach/cohorts">{t("Cohorts")}</LinkButton>
          <LinkButton href="/teach/courses">{t("Courses")}</LinkButton>
          <LinkButton href="/teach/challenges/new" variant="primary">{t("Write a challenge")}</LinkButton>
        </>}
      />
      <TeachStart challenges={challenges} onDisk={onDisk} timeZone={user.timeZone} />
    </PageBody>
  );
}
