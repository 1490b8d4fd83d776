import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { AnnouncementList } from "#features/announcements/components/announcement-list.tsx";
import { selectAnnouncements } from "#features/announcements/queries.ts";
import { announcementListSchema } from "#features/announcements/schema.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Announcements") };
}

export default async function Page({ searchParams }: Props) {
  const [user, parameters, t] = await Promise.all([requireUser(), searchParams, serverT()]);
  const { page } = announcementListSchema.parse(parameters);
  return (
    <PageBody width="text">
      <PageHeader title={t("Announcements")} lead={t("What your mentors told all of a cohort.")} />
      <AnnouncementList view={await selectAnnouncements(user, page)} timeZone={user.timeZone} />
    </PageBody>
  );
}
