import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { TodayPage } from "#features/today/components/today-page.tsx";
import { selectToday } from "#features/today/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Today") };
}

export default async function Page() {
  const user = await requireUser();
  return (
    <PageBody>
      <TodayPage view={await selectToday(user)} viewer={user} />
    </PageBody>
  );
}
