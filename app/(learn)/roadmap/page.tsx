import type { Metadata } from "next";
import { PageBody } from "#components/shell/page-body.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { YearPicture } from "#features/curriculum/components/year-picture.tsx";
import { yearLead } from "#features/curriculum/components/words.ts";
import { selectYear } from "#features/curriculum/queries.ts";
import { requireUser } from "#lib/auth.ts";

export const metadata: Metadata = { title: "Roadmap" };

export default async function RoadmapPage() {
  const { months, done, total, cohort, opens } = await selectYear(await requireUser());
  const unfinished = months.find((month) => month.done < month.total)?.month ?? null;
  return (
    <PageBody>
      <PageHeader title="The year" lead={yearLead({ done, total, cohort })} />
      <YearPicture months={months} now={cohort?.month ?? null} initial={cohort?.month ?? unfinished} opens={opens} personal />
    </PageBody>
  );
}
