import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { TodayPage } from "#features/today/components/today-page.tsx";
import { selectToday } from "#features/today/queries.ts";
import { requireUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "Today" };

export default async function Page() {
  const user = await requireUser();
  return (
    <PageBody>
      <TodayPage view={await selectToday(user)} viewer={user} />
    </PageBody>
  );
}
