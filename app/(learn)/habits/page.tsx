import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { HabitsOff } from "#features/habits/components/habits-off.tsx";
import { HabitsPage as Habits } from "#features/habits/components/habits-page.tsx";
import { PracticeNav } from "#features/habits/components/practice-nav.tsx";
import { listEarlierDays } from "#features/habits/earlier.ts";
import { selectHabitsView } from "#features/habits/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Habits") };
}

export default async function HabitsPage() {
  const user = await requireUser();
  const [view, earlier, t] = await Promise.all([selectHabitsView(user), listEarlierDays(user), serverT()]);
  return (
    <PageBody width="text">
      <PageHeader title={t("Habits")} lead={t("Five small things a day. A tap is enough; the clock and the minutes are there for who wants to know more.")} />
      <PracticeNav current="habits" habits={view !== null} />
      {view ? <Habits view={view} earlier={earlier} /> : <HabitsOff />}
    </PageBody>
  );
}
