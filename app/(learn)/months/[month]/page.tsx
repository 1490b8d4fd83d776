import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { MonthDetail } from "#features/curriculum/components/month-detail.tsx";
import { selectMonth, selectMonthTitle } from "#features/curriculum/queries.ts";
import { ProjectList } from "#features/projects/components/project-list.tsx";
import { listDatedProjects } from "#features/projects/queries.ts";
import { currentUser, requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";
import { orNotFound } from "#lib/or-not-found.ts";

interface Props {
  params: Promise<{ month: string }>;
}

const monthNumber = (text: string): number => /^([1-9]|1[0-2])$/.test(text) ? Number(text) : notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = monthNumber((await params).month);
  const [user, t] = await Promise.all([currentUser(), serverT()]);
  return { title: (user && await selectMonthTitle(user, number, t)) ?? t("Month {month}", { month: number }) };
}

export default async function MonthPage({ params }: Props) {
  const number = monthNumber((await params).month);
  const user = await requireUser();
  const [view, projects, t] = await Promise.all([orNotFound(selectMonth(user, number)), listDatedProjects(user, number), serverT()]);
  return (
    <PageBody width="text">
      <PageHeader eyebrow={t("{quarter}, month {month} of {months}", { quarter: t.asIs(view.month.quarterTitle), month: number, months: view.months })} title={t.asIs(view.month.title)} />
      <MonthDetail view={view} projects={projects.length > 0 && <ProjectList projects={projects} />} />
    </PageBody>
  );
}
