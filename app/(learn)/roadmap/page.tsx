import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { YearPicture } from "#features/curriculum/components/year-picture.tsx";
import { yearLead } from "#features/curriculum/components/words.ts";
import { selectYear } from "#features/curriculum/queries.ts";
import { requireUser } from "#lib/auth.ts";
import { serverT } from "#lib/i18n/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return { title: t("Roadmap") };
}

export default async function RoadmapPage() {
  const user = await requireUser();
  const [{ months, done, total, cohort, opens }, t] = await Promise.all([selectYear(user), serverT()]);
  const unfinished = months.find((month) => month.done < month.total)?.month ?? null;
  return (
    <PageBody>
      <PageHeader title={t("The year")} lead={yearLead({ done, total, cohort }, t)} />
      <YearPicture months={months} now={cohort?.month ?? null} initial={cohort?.month ?? unfinished} opens={opens} personal />
    </PageBody>
  );
}
