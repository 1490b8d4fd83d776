import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { DeskAnnouncementsPage } from "#features/announcements/components/desk-announcements.tsx";
import { selectDeskAnnouncements } from "#features/announcements/queries.ts";
import { announcementListSchema } from "#features/announcements/schema.ts";
import { cohortId } from "#features/cohorts/cohort-id.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Announcements") };
}

export default async function Page({ params, searchParams }: Props) {
  const [user, id, parameters] = await Promise.all([requireUser(), cohortId(params), searchParams]);
  const view = await orNotFound(selectDeskAnnouncements(user, id, announcementListSchema.parse(parameters).page));
  return <PageBody><DeskAnnouncementsPage view={view} viewer={user} /></PageBody>;
}
