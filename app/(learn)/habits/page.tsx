import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { HabitsOff } from "#features/habits/components/habits-off.tsx";
import { HabitsPage as Habits } from "#features/habits/components/habits-page.tsx";
import { PracticeNav } from "#features/habits/components/practice-nav.tsx";
import { selectHabitsView } from "#features/habits/queries.ts";
import { requireUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "Habits" };

export default async function HabitsPage() {
  const user = await requireUser();
  const view = await selectHabitsView(user);
  return (
    <PageBody width="text">
      <PageHeader title="Habits" lead="Five small things a day. A tap is enough; the clock and the minutes are there for who wants to know more." />
      <PracticeNav current="habits" habits={view !== null} />
      {view ? <Habits view={view} /> : <HabitsOff />}
    </PageBody>
  );
}
